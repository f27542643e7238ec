"""One item: its parts, what they bound or name, and what it may share with its neighbours."""
