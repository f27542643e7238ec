"""The terminal app. Its widgets show what the engines found and what :mod:`screener.visit` worded."""
