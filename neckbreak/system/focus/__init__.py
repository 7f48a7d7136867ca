"""Tells when the person must not be disturbed, and when a window fills the whole screen."""
