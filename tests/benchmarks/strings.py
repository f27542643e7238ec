"""Whether anything can be read: generated strings and whole texts, each without an exception and without a loss.

``python tests/benchmarks/strings.py [TEXTS ...] [--strings N] [--seed N] [--jobs N]`` reads N generated strings
(30,000 unless told) and the eligibility texts in the files TEXTS (lines of ``{"nct", "text"}``; those shipped in
``criteria/`` where none is given). Of each it is asked that

* reading raises nothing;
* the chunks' spans tile the text: they follow one another and leave out nothing but white space;
* no character is lost in the ledger, and every span of the rule lies in the text;
* of a whole text, every sign that is not white space lies in a criterion, a heading or a list's marker.

The strings are drawn from what criteria are made of (wordings of the language, spellings of the vocabulary,
numbers, units, signs) with signs of all kinds of scripts between. It exits with 1 where something does not hold, and
prints the strings.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from screener.language.reading import read_criterion  # noqa: E402
from screener.language.text.sections import read_sections  # noqa: E402
from screener.language.words.chunks import read_chunks  # noqa: E402 - the folder of the package comes first
from screener.language.words.lexicon import lexicon  # noqa: E402
from screener.model.protocol import CriterionKind  # noqa: E402
from screener.model.rules import Judgement, Rule, children  # noqa: E402
from screener.model.units import unit_spellings  # noqa: E402
from screener.model.vocabulary import vocabulary  # noqa: E402

KINDS: tuple[CriterionKind, CriterionKind] = ("inclusion", "exclusion")
SIGNS = (*",;:.()[]{}<>≤≥=±+-–—/*\"'“”•%^~×≈、（）；\n", "\n* ", "\n- ", "1) ", "(a) ", "<=", ">=", "e.g. ")
NUMBERS = (
    "0",
    "1",
    "2",
    "18",
    "65",
    "1.5",
    "1,5",
    "1.500",
    "150000",
    "150 000",
    "10^9",
    "2/10",
    "1:1",
    "3rd",
    "½",
)
SPARSE = 7
"""Every so many of the vocabulary's spellings are used."""
LONGEST = 24
"""Pieces of a string."""
FAULTS_SHOWN = 20


@cache
def _pieces() -> tuple[Sequence[str], ...]:
    words = [" ".join(wording) for wording in lexicon().wordings]
    terms = [" ".join(key) for key in sorted(vocabulary().terms)[::SPARSE]]
    return words, terms, NUMBERS, sorted(unit_spellings()), SIGNS


def string(number: int, seed: int) -> str:
    """The string of this number: the same for the same seed."""
    draw = random.Random(f"{seed}.{number}")  # noqa: S311 - nothing is kept secret with it
    parts: list[str] = []
    for _ in range(draw.randint(0, LONGEST)):
        if draw.random() < 0.06:
            parts.extend(
                chr(draw.choice((draw.randint(32, 0x2FF), draw.randint(0x370, 0xFFEF)))) for _ in range(3)
            )
        else:
            parts.append(draw.choice(draw.choice(_pieces())))
        parts.append(draw.choice(("", " ", " ", " ")))
    # Halves of surrogate pairs are no text.
    return "".join(parts).encode("utf-8", "ignore").decode("utf-8")


def faults(text: str, kind: CriterionKind) -> Iterator[str]:
    """What does not hold of a criterion's text."""
    try:
        chunks = read_chunks(text, vocabulary())
        reading = read_criterion(text, kind)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
        return
    end = 0
    for chunk in chunks:
        if chunk.start < end or text[end : chunk.start].strip():
            yield f"the chunks do not tile the text at {end}"
        end = chunk.end
    if text[end:].strip():
        yield f"the chunks end at {end}"
    if reading.ledger.lost:
        yield f"{reading.ledger.lost} characters are lost"
    if not all(0 <= start <= stop <= len(text) for start, stop in _spans(reading.rule)):
        yield "a span lies outside the text"


def _spans(rule: Rule) -> Iterator[tuple[int, int]]:
    if rule.span is not None:
        yield rule.span
    below = (rule.about,) if isinstance(rule, Judgement) and rule.about is not None else children(rule)
    for child in below:
        yield from _spans(child)


def text_faults(text: str) -> Iterator[str]:
    """What does not hold of a whole text and of its criteria."""
    try:
        sections = read_sections(text)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
        return
    covered = bytearray(len(text) + 1)
    for start, end in (*sections.headings, *sections.markers):
        covered[start:end] = b"\1" * (end - start)
    for piece in sections.pieces:
        for place in piece.origin:
            covered[place] = 1
        yield from faults(piece.text, piece.kind)
    missed = [place for place, sign in enumerate(text) if sign.isalnum() and not covered[place]]
    if missed:
        yield f"{len(missed)} letters and digits are in no criterion and no heading, the first at {missed[0]}"


def _strings(job: tuple[int, int, int]) -> list[tuple[str, str]]:
    first, behind, seed = job
    found: list[tuple[str, str]] = []
    for number in range(first, behind):
        text = string(number, seed)
        found += [(text, fault) for fault in faults(text, KINDS[number % 2])]
    return found


def main(arguments: list[str] | None = None) -> int:
    """The command line; 1 where something does not hold."""
    parser = argparse.ArgumentParser(description="Read generated strings and whole texts.")
    parser.add_argument("texts", type=Path, nargs="*", help='files of {"nct", "text"} lines')
    parser.add_argument("--strings", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes for the strings")
    given = parser.parse_args(arguments)
    began = time.perf_counter()
    step = 500
    jobs = [(first, min(first + step, given.strings), given.seed) for first in range(0, given.strings, step)]
    if given.jobs > 1:
        with ProcessPoolExecutor(given.jobs) as pool:
            found = [fault for some in pool.map(_strings, jobs) for fault in some]
    else:
        found = [fault for job in jobs for fault in _strings(job)]
    print(f"{given.strings} generated strings: {len(found)} faults")
    texts = [
        json.loads(line)["text"]
        for path in given.texts
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ] or [path.read_text(encoding="utf-8") for path in sorted((ROOT / "criteria").glob("NCT*.txt"))]
    in_texts = [(text, fault) for text in texts for fault in text_faults(text)]
    print(f"{len(texts)} whole texts: {len(in_texts)} faults")
    print(f"{time.perf_counter() - began:.0f} s")
    for text, fault in (found + in_texts)[:FAULTS_SHOWN]:
        print(f"{fault}: {text[:200]!r}")
    return 1 if found or in_texts else 0


if __name__ == "__main__":
    sys.exit(main())
