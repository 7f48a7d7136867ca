"""Tells when the computer sleeps and wakes, and when the screen is locked and unlocked."""
