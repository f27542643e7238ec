"""What wordings and signs are when nothing around them decides."""

# In this order a wording that can be several things, with nothing around it to decide, is taken.
PRIORITY = (
    ("quantifier", "QUANTIFIER"),
    ("unless", "UNLESS"),
    ("if", "IF"),
    ("for", "FOR"),
    ("then", "THEN"),
    ("example", "EXAMPLE"),
    ("definition", "DEFINITION"),
    ("according", "ACCORDING"),
    ("history", "HISTORY"),
    ("not", "NOT"),
    ("unable", "UNABLE"),
    ("now", "NOW"),
    ("and", "AND"),
    ("or", "OR"),
    ("join", "JOIN"),
    ("severity", "SEVERITY"),
    ("ever", "EVER"),
    ("filler", "FILLER"),
    ("compare", "LOOSE"),
    ("after", "LOOSE"),
    ("between", "LOOSE"),
    ("window", "LOOSE"),
    ("about", "ABOUT"),
)
BARE = frozenset({"LOOSE"})
"""Tokens that mean the kind of wording that they would have been in another place."""
SIGNS = {
    ",": "COMMA",
    "，": "COMMA",
    "、": "COMMA",
    "；": "BREAK",
    "：": "COLON",
    "（": "OPEN",
    "）": "CLOSE",
    "。": "BREAK",
    "{": "OPEN",
    "}": "CLOSE",
    ";": "BREAK",
    "\u037e": "BREAK",  # the Greek question mark, which looks so
    ":": "COLON",
    "(": "OPEN",
    ")": "CLOSE",
    "[": "OPEN",
    "]": "CLOSE",
    ".": "MARK",
    "'": "MARK",
    '"': "MARK",
    "“": "MARK",
    "”": "MARK",
    "‘": "MARK",
    "’": "MARK",
    "-": "MARK",
    "–": "MARK",
    "—": "MARK",
    "•": "MARK",
    "*": "MARK",
    "?": "MARK",
    "…": "MARK",
    "!": "MARK",
}
ABBREVIATIONS = frozenset(
    {"al", "st", "vs", "approx", "no", "dr", "inc", "resp", "max", "min", "incl", "excl", "e.g", "i.e"}
)


def unquote(text: str) -> str:
    """The text inside straight quotes, with ``\\"`` and ``\\\\`` undone."""
    return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
