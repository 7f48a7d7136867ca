"""Tells of meetings by the microphone that is in use, when the person wants that."""
