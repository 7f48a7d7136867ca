"""The parts of the window in which people make exercises of their own."""
