"""Items beside each other: how words join them, what a head says of them, and where a list has two readings."""
