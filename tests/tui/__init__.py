"""The terminal app, driven by its keys."""
