"""neckbreak: a break reminder for necks and shoulders, in the system tray."""

__version__ = "0.1.0"
