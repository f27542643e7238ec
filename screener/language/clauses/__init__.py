"""From chunks to a rule: what belongs to what, and what must be asked."""
