"""Text to rule tree and back."""
