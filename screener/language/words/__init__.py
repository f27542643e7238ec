"""From a criterion's characters to chunks: words, numbers, units, windows."""
