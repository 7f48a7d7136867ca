"""Start at login, as each system wants it said."""
