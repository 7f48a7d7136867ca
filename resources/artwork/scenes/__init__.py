"""The views: how a figure becomes shapes seen from the front, the side, the back, or close to a hand."""
