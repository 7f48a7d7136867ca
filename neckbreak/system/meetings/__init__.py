"""Tells of meetings by the microphone or camera that is in use, when the person wants that."""
