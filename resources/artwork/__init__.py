"""Draws the pictures in resources/illustrations from one posable body; see README.md."""
