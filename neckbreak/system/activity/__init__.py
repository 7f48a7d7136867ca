"""Tells when the person leaves the keyboard and mouse, and when the hands come back to them."""
