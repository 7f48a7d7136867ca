"""The parts of the settings window."""
