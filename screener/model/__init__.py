"""What things are: truth, quantities, dates, the vocabulary, rules, protocols, candidates."""
