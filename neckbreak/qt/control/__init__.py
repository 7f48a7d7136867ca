"""The parts of the control window."""
