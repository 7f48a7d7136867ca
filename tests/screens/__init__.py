"""Pictures of every window, to look at."""
