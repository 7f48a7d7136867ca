"""The parts of the first run."""
