"""Where things stand in a criteria file: lines and columns, which TOML's parser does not tell."""

import re

_OPENING = r"(\"\"\"|'''|[\"'])"
_SHORT_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*\n\s*|.)", re.DOTALL)


class Places:
    """The lines of a criteria file, and its criteria's heads in order. Lines and columns count from 1."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.splitlines()
        self.heads = [i for i, line in enumerate(self.lines) if line.strip().startswith("[[criterion]]")]

    def entry(self, number: int, key: str = "") -> tuple[int, int]:
        """Line and column of the value of a criterion's key, behind its quotation marks, or of its head."""
        found = self._value(number, key) if key else None
        if found is None:
            head = self.heads[number] if number < len(self.heads) else 0
            return head + 1, 1
        line, column, _ = found
        return line + 1, column + 1

    def at(self, number: int, key: str, offset: int) -> tuple[int, int]:
        """Line and column of a character of a criterion's text or rule, by its offset in the value."""
        found = self._value(number, key)
        if found is None:
            return self.entry(number)
        line, column, mark = found
        rest = "\n".join([self.lines[line][column:], *self.lines[line + 1 :]])
        place = 0
        if len(mark) == 3 and rest.startswith("\n"):  # a line end right behind the marks is none of the value
            place = 1
        for _ in range(offset):
            place = self._after(rest, place, mark)
        above = rest.count("\n", 0, place)
        if not above:
            return line + 1, column + place + 1
        return line + above + 1, place - rest.rindex("\n", 0, place)

    def _value(self, number: int, key: str) -> tuple[int, int, str] | None:
        """Where a key's value begins behind its quotation marks: line and column from 0, and the marks."""
        head = self.heads[number] if number < len(self.heads) else 0
        end = self.heads[number + 1] if number + 1 < len(self.heads) else len(self.lines)
        for line in range(head, end):
            found = re.match(rf"\s*{re.escape(key)}\s*=\s*{_OPENING}", self.lines[line])
            if found:
                return line, found.end(), found[1]
        return None

    @staticmethod
    def _after(rest: str, place: int, mark: str) -> int:
        """The place behind one character of the value, which may be written as an escape."""
        if mark[0] == '"' and (found := _SHORT_ESCAPE.match(rest, place)):
            return found.end()
        return min(place + 1, len(rest))
