"""The parts of the library window."""
