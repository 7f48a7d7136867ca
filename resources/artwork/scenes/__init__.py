"""The views: a figure as shapes from the front, the side, the back, or close to a hand."""
