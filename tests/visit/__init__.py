"""The screening visit without a screen."""
