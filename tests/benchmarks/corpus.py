"""How much of real eligibility text is read, and how much of that is right.

``predict TEXTS PRED`` reads a file of ``{"nct", "text"}`` lines and writes, for every trial, what
``screener`` read: leaves, slots, comparisons, windows, trees, with offsets into the text as published.
``score CORPUS`` does so for the corpus in that folder, runs its scorer (``score.py``) and prints the figures
beside those of others on the same texts.

The annotated corpus is the Leaf Clinical Trials corpus (Dobbins et al., Scientific Data 2022;9:490,
https://github.com/uw-bionlp/clinical-trials-gov-data). It is not shipped: its annotations belong to its
authors.

This module only renames: it reads nothing by itself.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from screener.errors import Span
from screener.language.ledger import Mark, Reading
from screener.language.reading import read_criterion
from screener.language.text.pieces import Piece
from screener.language.text.sections import read_sections
from screener.language.words.lexicon import key, lexicon
from screener.model.dates import Duration
from screener.model.rules import (
    AllOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Lasted,
    Not,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    Unless,
    When,
    Window,
    children,
)
from screener.model.units import units
from screener.model.vocabulary import vocabulary

Record = dict[str, Any]
Threshold = Compare | Between | OneOf
LENGTHS = {"at least": "GTEQ", "more than": "GT", "at most": "LTEQ", "less than": "LT"}
OPERATORS = {">": "GT", ">=": "GTEQ", "<": "LT", "<=": "LTEQ", "=": "EQ"}
_AROUND = re.compile(r"±|\+\s?/\s?[-−–]")
_PAST = re.compile(r"(?:for|throughout)\s+the\s+(?:past|last|previous|preceding)\b", re.IGNORECASE)
SILENT = {"filler", "mark", "connective", "bracket"}
"""Roles of pieces that were passed over: no claim to have used them."""
FIGURES = (
    ("thresholds found: value, operator, unit, variable", "threshold_recall_all", 68.6, 43.7, 88),
    ("thresholds right, of those predicted", "threshold_precision_all", 77.0, 92.4, 95),
    ("windows found: length, operator, direction", "window_recall_all", 75.4, 0.0, 88),
    ("windows right, of those predicted", "window_precision_all", 81.1, None, 93),
    ("letters and digits in no leaf", "chars_uncovered", 0.0, None, 0),
    ("annotated mentions hidden in computable leaves", "mentions_hidden", None, None, 10),
    ("lines verified computable", "lines_verified", 0.5, None, 30),
    ("annotated “or” read as or", "logic_or", 89.9, None, 95),
    ("annotated “and” read as and", "logic_and", 42.9, None, 80),
    ("negated things under a not", "logic_not", 20.6, None, 85),
)
"""What it is, its rate in the scorer's JSON, what others reach in percent (a page of regular expressions; the
Go grammar parser of https://github.com/facebookresearch/Clinical-Trial-Parser on whole trials; figures of the
corpus's README), and what is to be reached."""


def predict(text: str) -> list[Record]:
    """The criteria of a text in the scorer's form; headings stand beside them, for a person to read."""
    sections = read_sections(text)
    criteria = [_criterion(piece) for piece in sections.pieces]
    heads: list[tuple[Span, str, list[Any]]] = [(span, "human", []) for span in sections.headings]
    marks = [
        (span, "rule", [[*span, "marker"]]) for span in sections.markers if text[slice(*span)].strip("\n ")
    ]
    for (start, end), kind, slots in (*heads, *marks):
        leaf = {"id": 0, "start": start, "end": end, "kind": kind, "slots": slots}
        criteria.append({"start": start, "end": end, "leaves": [leaf], "comparisons": [], "windows": []})
    return criteria


def _criterion(piece: Piece) -> Record:
    reading = read_criterion(piece.text, piece.kind)
    place = _Places(piece)
    return {
        "start": piece.span[0],
        "end": piece.span[1],
        "section": "inc" if piece.kind == "inclusion" else "exc",
        "leaves": list(_leaves(reading, place)),
        "comparisons": [_comparison(rule, place) for rule in _once(_bounds(reading.rule))],
        "windows": [_window(one, place) for one in _unshared(_windows(reading.rule))],
        "tree": _tree(reading.rule, place),
    }


class _Places:
    """Offsets of a criterion's text as offsets of the source."""

    def __init__(self, piece: Piece) -> None:
        self.origin = piece.origin
        self.text = piece.text

    def span(self, span: Span) -> list[int]:
        """The span in the source."""
        start, end = span
        return [self.origin[start], self.origin[max(start, end - 1)] + 1]


def _leaves(reading: Reading, place: _Places) -> Iterator[Record]:
    """Runs of pieces that rules carry, or that a person judges; a line of its own is a leaf of its own."""
    runs: list[list[Mark]] = []
    for mark in reading.marks:
        broken = runs and "\n" in reading.text[runs[-1][-1].span[1] - 1 : mark.span[0] + 1]
        if runs and runs[-1][-1].judged == mark.judged and not broken:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    for number, run in enumerate(runs):
        start, end = place.span((run[0].span[0], run[-1].span[1]))
        slots = [[*place.span(mark.span), mark.role] for mark in run if mark.role not in SILENT]
        kind = "human" if run[0].judged else "rule"
        yield {"id": number, "start": start, "end": end, "kind": kind, "slots": slots}


def _below(rule: Rule) -> tuple[Rule, ...]:
    """The rules below a node, and what a question is about."""
    if isinstance(rule, Judgement):
        return (rule.about,) if rule.about is not None else ()
    return children(rule)


def _bounds(rule: Rule) -> Iterator[Threshold]:
    if (isinstance(rule, Compare | Between) or (isinstance(rule, OneOf) and _numbers(rule))) and rule.bound:
        yield rule
    for child in _below(rule):
        yield from _bounds(child)


def _once(rules: Iterable[Threshold]) -> list[Threshold]:
    """One for each bound in the text: "AST and ALT < 3" is one threshold there and two rules here."""
    nearest: dict[Span | None, Threshold] = {}
    for rule in rules:
        before = nearest.get(rule.bound)
        if before is None or _distance(rule) < _distance(before):
            nearest[rule.bound] = rule
    return list(nearest.values())


def _distance(rule: Threshold) -> int:
    if rule.bound is None or rule.named is None:
        return 0
    return max(rule.bound[0] - rule.named[1], rule.named[0] - rule.bound[1])


def _numbers(rule: OneOf) -> list[float]:
    """A category's values as numbers, where each has one among its spellings (III, 3)."""
    spellings = vocabulary().value_spellings.get(rule.variable, {})
    numbers: list[float] = []
    for value in rule.values:
        named = [value, *(spelling for spelling, meant in spellings.items() if meant == value)]
        number = next((name for name in named if name.replace(".", "", 1).isdigit()), None)
        if number is not None:
            numbers.append(float(number))
    return numbers


def _comparison(rule: Threshold, place: _Places) -> Record:
    named = rule.named or (0, 0)
    start, end = place.span(named)
    name = rule.words or rule.variable.replace("_", " ")
    variable: Record = {"text": place.text[named[0] : named[1]], "name": name}
    if named[1] > named[0]:
        variable |= {"start": start, "end": end}
    record: Record = {"variable": variable, "negated": False}
    if rule.bound is not None:
        record["span"] = place.span(rule.bound)
    match rule:
        case Compare():
            record |= {"operator": OPERATORS.get(rule.operator, "EQ"), "values": [_value(rule.quantity)]}
            record["unit"] = _unit(rule.quantity)
        case Between():
            inclusive = [rule.bounds[0] == "[", rule.bounds[1] == "]"]
            record |= {"operator": "BETWEEN", "values": [_value(rule.low), _value(rule.high)]}
            record |= {"incl": inclusive, "unit": _unit(rule.high)}
            if rule.bound is not None and _AROUND.search(place.text, *rule.bound):
                middle, away = (rule.low.value + rule.high.value) / 2, (rule.high.value - rule.low.value) / 2
                del record["incl"]  # the text's own form: a value and how far around it
                record |= {"operator": "PLUS-MINUS", "values": [float(middle), float(away)]}
        case OneOf():
            record |= {"operator": "IN", "values": _numbers(rule), "unit": None}
    entry = vocabulary().variables.get(rule.variable)
    if entry is not None and entry.steps and not rule.words:
        record["domain"] = [float(step) for step in entry.steps]
    elif entry is not None and isinstance(rule, OneOf):
        record["domain"] = _numbers(OneOf(variable=rule.variable, values=entry.values))
    return record


def _value(quantity: Quantity) -> float:
    return float(quantity.value if isinstance(quantity.value, Decimal) else 0)


def _unit(quantity: Quantity) -> str | None:
    if quantity.limit:
        return quantity.limit.lower()
    if not quantity.unit:
        return quantity.written or None
    return quantity.written or units()[quantity.unit].shown


def _windows(rule: Rule) -> Iterator[Window | Lasted]:
    """Windows with a length, and durations."""
    if isinstance(rule, Lasted):
        yield rule
    if isinstance(rule, Occurred) and rule.window is not None and (rule.window.near or rule.window.far):
        yield rule.window
    for child in _below(rule):
        yield from _windows(child)


def _unshared(windows: Iterable[Window | Lasted]) -> list[Window | Lasted]:
    """One for each window in the text: "relapse or fever within 2 weeks" has one there and two rules here."""
    seen: dict[object, Window | Lasted] = {}
    for one in windows:
        seen.setdefault(id(one) if isinstance(one, Lasted) or one.span is None else one.span, one)
    return list(seen.values())


def _window(window: Window | Lasted, place: _Places) -> Record:
    if isinstance(window, Lasted):
        said = place.text[slice(*(window.bound_span or window.span or (0, 0)))]
        if _PAST.match(said):  # the text's own form is a time in the past, all of which is meant
            past = {"direction": "before", "operator": "LTEQ", "duration": False, "anchor": window.until}
            length = {"amount": [window.duration.amount], "unit": window.duration.unit}
            return {"span": place.span(window.bound_span or window.span or (0, 1)), **past, **length}
        return {
            "span": place.span(window.bound_span or window.span or (0, 1)),
            "direction": "before" if window.until else None,
            "operator": LENGTHS[window.bound],
            "amount": [window.duration.amount],
            "unit": window.duration.unit,
            "duration": True,
            "anchor": window.until,
        }
    lengths = [length for length in (window.far, window.near) if isinstance(length, Duration)]
    beyond = window.far is None
    # "At least 3 months since stroke" is kept as none in these months: the text's own form is how long ago it was.
    opener = lexicon().wordings.get(key(window.opener), {})
    turned = not beyond and opener.get("compare") in (">", ">=") and "window" not in opener
    strict, beyond = window.strict != turned, beyond or turned
    # What the text calls "during" so long before an anchor is annotated as "during", "during the last" as past.
    during = (
        opener.get("window") == "bare" and window.opener.startswith("during") and window.anchor is not None
    )
    direction = "during" if during else "before" if window.direction == "before" else "after"
    return {
        "span": place.span(window.span) if window.span is not None else None,
        "direction": direction,
        "operator": ("GT" if beyond else "LT") if strict else ("GTEQ" if beyond else "LTEQ"),
        "amount": [length.amount for length in lengths],
        "unit": lengths[0].unit if lengths else None,
        "duration": False,
        "anchor": window.anchor,
    }


def _tree(rule: Rule, place: _Places) -> Record:
    below = [_tree(child, place) for child in _below(rule)]
    match rule:
        case Judgement() if below:
            return below[0]
        case AllOf():
            return {"op": "and", "children": below}
        case AtLeast():
            return {"op": "or", "children": below}
        case Not(rule=inner):
            # The negating word is a tip of its own: it stands before what is negated.
            start, end = (rule.span or (0, 0))[0], (inner.span or (0, 0))[0]
            word = [{"span": place.span((start, end))}] if start < end else []
            return {"op": "not", "children": [*word, *below]}
        case (
            OneOf(places=(_, *_) as places)
            | Present(places=(_, *_) as places)
            | Occurred(places=(_, *_) as places)
        ):
            return {"op": "or", "children": [{"span": place.span(one)} for one in places]}
        case When():
            return {"op": "if", "children": below}
        case Unless():
            return {"op": "except", "children": below}
        case _ if below:
            return {"op": "or", "children": below}
        case _:
            return {"span": place.span(rule.span or (0, len(place.text)))}


# -- commands -----------------------------------------------------------------------------------------


def write_predictions(texts: Path, predictions: Path) -> int:
    """Read every trial of ``texts``; the number of trials."""
    count = 0
    with texts.open(encoding="utf-8") as lines, predictions.open("w", encoding="utf-8") as out:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                out.write(json.dumps({"nct": record["nct"], "criteria": predict(record["text"])}) + "\n")
                count += 1
    return count


def table(rates: dict[str, float | None]) -> str:
    """The figures beside those of others, as a Markdown table in percent."""
    lines = [
        "| | screener | regular expressions | Go grammar | to reach |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for title, name, page, peer, reach in FIGURES:
        rate = rates[name]
        shown = [None if rate is None else 100 * rate, page, peer]
        cells = ["–" if cell is None else f"{cell:.1f}" for cell in shown]
        most = name in ("chars_uncovered", "mentions_hidden")
        lines.append(f"| {title} | {' | '.join(cells)} | {'≤' if most else '≥'} {reach} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """The command line; 2 where there is no corpus."""
    parser = argparse.ArgumentParser(description="Measure the reading of eligibility text.")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("predict", help="write the scorer's prediction format")
    one.add_argument("texts", type=Path)
    one.add_argument("predictions", type=Path)
    two = commands.add_parser("score", help="predict, score and compare")
    two.add_argument("corpus", type=Path)
    given = parser.parse_args(arguments)
    if given.command == "predict":
        print(f"{write_predictions(given.texts, given.predictions)} trials")
        return 0
    return _score(given.corpus)


def _score(corpus: Path) -> int:
    gold, scorer = corpus / "gold_dev.jsonl", corpus / "score.py"
    if not gold.is_file() or not scorer.is_file():
        print(
            f"{corpus} holds no corpus: it needs gold_dev.jsonl and score.py. The annotations are those of the "
            "Leaf Clinical Trials corpus, https://github.com/uw-bionlp/clinical-trials-gov-data",
            file=sys.stderr,
        )
        return 2
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        write_predictions(gold, predictions)
        command = [sys.executable, str(scorer), str(predictions), "--gold", str(gold), "--json"]
        rates = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[
            "rates"
        ]
    print(table(rates))
    return 0


if __name__ == "__main__":
    sys.exit(main())
