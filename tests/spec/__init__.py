"""The handbook: what rules mean, in tables. A file is a chapter, a test a title, a rule and a table."""
