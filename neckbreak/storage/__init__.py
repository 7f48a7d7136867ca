"""Remembers: settings, health answers, history, the session, and what the program ships."""
