"""Decides what to do with the body, when to offer it, and what is known; plain values only."""
