"""Senses and touches the computer: one package a capability, one file a way of doing it."""
