"""The controls of every window: painted from theme roles, with Qt's own keyboard and names."""
