"""From a published eligibility text to its criteria: lines, headings, lists, tables."""
