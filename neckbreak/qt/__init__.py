"""Shows and hears: the tray, the windows, the alarm."""
