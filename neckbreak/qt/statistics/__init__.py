"""The parts of the window that looks back: a day told in full, and longer times in counts."""
