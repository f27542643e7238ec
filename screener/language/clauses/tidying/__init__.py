"""What is set right among a sentence's chunks before they are joined: words that add nothing, days said elsewhere."""
