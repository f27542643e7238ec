"""Patterns of a length of time as a sentence says it: "at least six months". Each is for the inside of a larger one."""

UNIT = r"(?:hour|day|week|month|year)s?"
COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
BRIEF = r"(?:\d+(?:[.,]\d+)?\s*[½¼¾]?\s*(?:h|hrs?|hours?|min|minutes?|days?|weeks?))"
"""So long, from minutes to weeks: "4½ hours", "270 min"."""
LEAST = r"(?:at\s+least|a\s+minimum\s+of|minimum|no\s+less\s+than|more\s+than|greater\s+than|over|≥|>=|>)"
MOST = r"(?:no\s+more\s+than|at\s+most|less\s+than|fewer\s+than|under|≤|<=|<)"
