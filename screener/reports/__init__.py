"""What leaves: tables, files, explanations."""
