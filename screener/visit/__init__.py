"""The screening visit without a screen: what was entered, what it comes to, what is asked next."""
