"""The parts of the prompt card: where it goes, what it says, what it is drawn on."""
