"""Notifications with buttons, shown by the desktop."""
