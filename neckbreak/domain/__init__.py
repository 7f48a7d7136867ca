"""Decides: what to do with the body, when to offer it, what is known. Standard library values only."""
