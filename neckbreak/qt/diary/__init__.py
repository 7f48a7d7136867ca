"""The parts of the comfort diary's window."""
