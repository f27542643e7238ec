"""What a criterion leaves open although its words were read: what a person is asked."""
