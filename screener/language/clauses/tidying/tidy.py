"""Tidying chunks for the clause grammar: brackets that balance, separators between items.

What does not fit its place loses its role and stays as a mark or as words: never its text.
"""

from itertools import accumulate, takewhile

from screener.language.clauses.tidying.guards import Guards, heads_text
from screener.language.words.chunks import Chunk, Constraint
from screener.language.words.wordlists import listed
from screener.model.vocabulary import Term, vocabulary

BOUNDARIES = frozenset({"BREAK", "COLON", "THEN", "IF", "UNLESS", "FOR"})
JOINERS = frozenset({"AND", "OR", "COMMA"})
_NO_CONTENT = frozenset({"MARK"})
_LEADS = (["COMMA", "DEFINITION", "COLON"], ["DEFINITION", "COLON"], ["COMMA", "DEFINITION"], ["DEFINITION"])


def tidy(chunks: list[Chunk], text: str, *, excludes: bool) -> list[Chunk]:
    """The chunks, ready for the clause grammar. Kinds then are BREAK, COLON, FOR, THEN, IF, UNLESS,
    SEPARATOR, OPEN, CLOSE, QUANTIFIED, JUDGED_ABOUT; every other kind is an atom.

    ``excludes``: so does the criterion.
    """
    chunks = _balance(_hoist(_slashes(_line_ends(chunks))))
    chunks = _colons(_spelt_out(chunks))
    chunks = Guards(text, _is_content, excludes=excludes).read(_of_people(chunks))
    chunks = _separators(chunks)
    chunks = _boundaries(chunks)
    return _quantified(chunks)


def demoted(chunk: Chunk) -> Chunk:
    """A chunk without the role that its place does not bear out."""
    silent = chunk.kind in ("OPEN", "CLOSE", "COMMA", "COLON", "BREAK") or chunk.data == ","
    return chunk._replace(kind="MARK" if silent else "LOOSE")


def _line_ends(chunks: list[Chunk]) -> list[Chunk]:
    """ "stroke; or" before a bullet: where a head says what joins the bullets, a word at a line's end says it again."""
    head = next((place for place, chunk in enumerate(chunks) if _is_bullet(chunk)), 0)
    said = [str(chunk.data) for chunk in chunks[:head] if chunk.kind == "QUANTIFIER" and chunk.data]
    joins = {"AND"} if said == ["all"] else {"OR", "AND"} if len(said) == 1 else set()
    out = list(chunks)
    for place in range(head + 1, len(chunks)):
        if not joins or not _is_bullet(chunks[place]):
            continue
        start = place
        while chunks[start - 1].kind in JOINERS or (
            chunks[start - 1].kind == "BREAK" and not _is_bullet(chunks[start - 1])
        ):
            start -= 1
        if {chunk.kind for chunk in chunks[start:place]} <= joins | {"COMMA", "BREAK"}:
            out[start:place] = [chunk._replace(kind="MARK") for chunk in chunks[start:place]]
    return out


def _is_bullet(chunk: Chunk) -> bool:
    return chunk.kind == "BREAK" and chunk.end - chunk.start > 1


def _slashes(chunks: list[Chunk]) -> list[Chunk]:
    """ "ALT/AST > 3 × ULN", "AST (SGOT)/ALT (SGPT) > 3 × ULN": two variables with one bound, as with a comma between
    them."""
    out = list(chunks)
    for place, chunk in enumerate(chunks[1:-2], 1):
        if chunk.kind != "SIGN" or chunk.data != "/":
            continue
        first = place - 4 if _is_named_again(chunks, place - 4) else place - 1
        last = place + 4 if _is_named_again(chunks, place + 1) else place + 1
        sides = chunks[first].data, chunks[place + 1].data
        named = all(isinstance(side, Term) and side.kind == "variable" for side in sides)
        bound = chunks[last + 1] if last + 1 < len(chunks) else chunk
        each = (
            isinstance(bound.data, Constraint) and bound.data.quantity.limit
        )  # "FEV1 (…)/FVC (…) < 70 %" is a ratio
        if named and bound.kind in ("CONSTRAINT", "RANGE") and (each or last - first == 2):
            out[place] = chunk._replace(kind="COMMA", data=None)
    return out


def _is_named_again(chunks: list[Chunk], place: int) -> bool:
    """ "AST (SGOT)": whether a term stands there, and again by its other name in a bracket behind it."""
    name = chunks[place : place + 4] if place >= 0 else []
    return [one.kind for one in name] == ["TERM", "OPEN", "TERM", "CLOSE"] and name[0].data == name[2].data


def _hoist(chunks: list[Chunk]) -> list[Chunk]:
    """ "X (or Y)" joins Y to X, as "X or (Y)" does; "X or (and) Y" is "X and/or Y", which either fulfils."""
    out = list(chunks)
    for place, chunk in enumerate(out):
        joins = out[place + 1 : place + 2]
        if chunk.kind != "OPEN" or not place or not joins or joins[0].kind not in ("AND", "OR"):
            continue
        if (
            out[place - 1].kind in ("AND", "OR")
            and out[place + 2 : place + 3]
            and out[place + 2].kind == "CLOSE"
        ):
            out[place - 1] = out[place - 1]._replace(kind="OR", end=out[place + 2].end)
            del out[place : place + 3]
        elif out[place - 1].kind not in JOINERS | BOUNDARIES | {"OPEN"}:
            out[place], out[place + 1] = joins[0], chunk
    return out


def _spelt_out(chunks: list[Chunk]) -> list[Chunk]:
    """ "Adequate organ function, as defined by ANC ≥ 1.5 G/L …": what an umbrella covers follows, as behind a colon."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        if not isinstance(chunk.data, Term) or chunk.data.kind != "umbrella":
            continue
        after = [one for one in range(place + 1, len(chunks)) if chunks[one].kind not in _NO_CONTENT]
        kinds = [chunks[one].kind for one in after[:3]]
        lead = next((lead for lead in _LEADS if kinds[: len(lead)] == lead), None)
        if lead is not None:
            for one in after[: len(lead)]:
                out[one] = chunks[one]._replace(kind="MARK", data=None)
            last = after[len(lead) - 1]
            out[last] = chunks[last]._replace(kind="COLON", data=None)
    return out


def _balance(chunks: list[Chunk]) -> list[Chunk]:
    """Unpaired brackets and brackets around nothing become marks."""
    out = list(chunks)
    opened: list[int] = []
    so_far = list(accumulate(map(_is_content, chunks), initial=0))
    for place, chunk in enumerate(out):
        if chunk.kind == "OPEN":
            opened.append(place)
        elif chunk.kind == "CLOSE":
            if opened:
                first = opened.pop()
                if so_far[first] == so_far[place]:
                    out[first], out[place] = demoted(out[first]), demoted(chunk)
            else:
                out[place] = demoted(chunk)
    for place in opened:
        out[place] = demoted(out[place])
    return out


def _is_content(chunk: Chunk) -> bool:
    return chunk.kind not in BOUNDARIES | JOINERS | _NO_CONTENT | {"OPEN", "CLOSE"}


def _colons(chunks: list[Chunk]) -> list[Chunk]:
    """A colon before a number only names the variable ("EDSS score: 3 to 6"); before a bullet it heads the list."""
    out: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        following = chunks[place + 1] if place + 1 < len(chunks) else None
        if chunk.kind == "COLON" and following is not None:
            if following.kind in ("CONSTRAINT", "RANGE", "SET", "NUMBER", "IS") or _renames(chunks, place):
                chunk = demoted(chunk)
        elif chunk.kind == "BREAK" and out and out[-1].kind == "COLON":
            chunk = demoted(chunk)
        elif (
            chunk.kind == "BREAK" and len(out) == 1 and following is not None and chunk.end - chunk.start == 1
        ):
            named = out[0].data  # "Age. 18-80": the stop is a colon
            if (
                isinstance(named, Term)
                and named.kind == "variable"
                and following.kind in ("CONSTRAINT", "RANGE")
            ):
                chunk = demoted(chunk)
        out.append(chunk)
    return out


def _renames(chunks: list[Chunk], place: int) -> bool:
    """ "Performance status: ECOG 0-1": the same variable on both sides of a colon."""
    before, after = chunks[place - 1].data if place else None, chunks[place + 1].data
    if not isinstance(before, Term) or not isinstance(after, Term):
        return False
    return before.kind == after.kind == "variable" and before.name == after.name


def _of_people(chunks: list[Chunk]) -> list[Chunk]:
    """ "Females: negative pregnancy test" is "for females: …": behind the colon stands what is asked of them alone.

    "Females: 18 to 45 years" may as well say who is sought."""
    out: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        begins = place == 0 or chunks[place - 1].kind == "BREAK"
        if begins and _are_people(chunk) and _asks_them_alone(chunks, place):
            out.append(Chunk("FOR", chunk.start, chunk.start, ""))
        out.append(chunk)
    return out


def _are_people(chunk: Chunk) -> bool:
    term = chunk.data
    return isinstance(term, Term) and (term.name == "sex" or term.name in listed("fertile"))


def _asks_them_alone(chunks: list[Chunk], people: int) -> bool:
    colon = chunks[people + 1 : people + 2]
    if not colon or colon[0].kind != "COLON" or not heads_text(chunks, people + 1):
        return False
    behind = list(takewhile(lambda chunk: chunk.kind != "BREAK", chunks[people + 2 :]))
    asked = [chunk.data for chunk in behind if isinstance(chunk.data, Term)]
    return bool(asked) and all(_is_of_one_sex(term) for term in asked)


def _is_of_one_sex(term: Term) -> bool:
    finding = vocabulary().findings.get(term.name) if term.kind == "finding" else None
    return term.name in listed("fertility") or (finding is not None and bool(finding.only))


def _separators(chunks: list[Chunk]) -> list[Chunk]:
    """A run of commas and connectives as one separator that knows its word."""
    out: list[Chunk] = []
    for chunk in chunks:
        if chunk.kind not in JOINERS:
            out.append(chunk)
            continue
        word = {"AND": "and", "OR": "or", "COMMA": ","}[chunk.kind]
        if out and out[-1].kind == "SEPARATOR":
            before = out[-1]
            words = {str(before.data), word} - {","}
            joined = words.pop() if len(words) == 1 else ("mixed" if words else ",")
            out[-1] = Chunk("SEPARATOR", before.start, chunk.end, joined, before.tokens + chunk.tokens)
        else:
            out.append(chunk._replace(kind="SEPARATOR", data=word))
    return out


def _boundaries(chunks: list[Chunk]) -> list[Chunk]:
    """Separators and boundaries keep their role only with content on both sides, in their own bracket."""
    out = list(chunks)
    changed = True
    while changed:
        changed = False
        for place, chunk in enumerate(out):
            if chunk.kind == "SEPARATOR" or chunk.kind in BOUNDARIES:
                left_needed = chunk.kind != "FOR"
                if (left_needed and not _content_beside(out, place, -1)) or not _content_beside(
                    out, place, 1
                ):
                    out[place] = demoted(chunk)
                    changed = True
        changed |= _unpair_guards(out)
    return out


def _unpair_guards(chunks: list[Chunk]) -> bool:
    """A guard without its end, or an end without its guard, is neither."""
    changed = False
    stack: list[list[int]] = [[]]
    for place, chunk in enumerate(chunks):
        if chunk.kind == "OPEN":
            stack.append([])
        elif chunk.kind == "CLOSE":
            loose = stack.pop() if len(stack) > 1 else []
            for guard in loose:
                chunks[guard] = chunks[guard]._replace(kind="LOOSE")
                changed = True
        elif chunk.kind == "FOR":
            stack[-1].append(place)
        elif chunk.kind == "THEN":
            if stack[-1]:
                stack[-1].pop()
            else:
                chunks[place] = chunk._replace(kind="LOOSE")
                changed = True
    for guard in stack[0]:
        chunks[guard] = chunks[guard]._replace(kind="LOOSE")
        changed = True
    return changed


def _content_beside(chunks: list[Chunk], place: int, step: int) -> bool:
    """Whether an item stands next to ``place`` before the next separator, boundary or end of bracket."""
    place += step
    while 0 <= place < len(chunks):
        kind = chunks[place].kind
        if kind in ("OPEN", "CLOSE"):
            return (kind == "OPEN") == (step > 0)
        if kind == "SEPARATOR" or (kind in BOUNDARIES and not (kind == "FOR" and step > 0)):
            return False
        if kind != "FOR":
            return True
        place += step
    return False


def _quantified(chunks: list[Chunk]) -> list[Chunk]:
    """ "any of (…)" and "judge "…" about (…)": a word that takes the bracket behind it."""
    out: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        following = chunks[place + 1].kind if place + 1 < len(chunks) else ""
        if chunk.kind == "QUANTIFIER" and chunk.data and following == "OPEN":
            out.append(chunk._replace(kind="QUANTIFIED"))
        elif chunk.kind == "ABOUT" and following == "OPEN" and out and out[-1].kind == "JUDGE":
            before = out[-1]
            out[-1] = Chunk(
                "JUDGED_ABOUT", before.start, chunk.end, before.data, before.tokens + chunk.tokens
            )
        else:
            out.append(chunk._replace(kind="LOOSE") if chunk.kind == "ABOUT" else chunk)
    return out
