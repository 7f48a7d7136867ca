"""Paints pictures: smooth curves, shapes in their pose, and what lies over them."""
