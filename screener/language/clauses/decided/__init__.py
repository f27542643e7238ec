"""Questions of which a part can be decided without a person: the age, the bound, the time in them."""
