"""Outside formats in: registry records, tables of candidates."""
