"""The parts of the routine window."""
