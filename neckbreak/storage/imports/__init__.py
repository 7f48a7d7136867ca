"""Settings of other break tools, taken over where neckbreak has an equal."""
