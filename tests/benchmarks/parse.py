"""How fast eligibility text is read, as ratios within one run.

``python tests/benchmarks/parse.py [CORPUS] [--jobs N] [--rounds N]`` reads the texts of the trials in the
folder CORPUS (``gold_dev.jsonl``, ``texts_unlabelled.jsonl``: lines of ``{"nct", "text"}``; annotations are
not looked at), or else those that are shipped in ``criteria/``. It prints

* how our lexer with the two grammars compares with the same language as a plain Lark text grammar
  (:mod:`tests.benchmarks.plain` says what is equivalent and what is not). How that comes out depends on how
  many spellings the vocabulary has, always the same for both: all of them is what the program reads with,
  and what must be reached; without any, and with plain Lark's expressions factored by hand, it is told too;
* whether time is linear in length: a line of 400 words against its halves;
* trials per second from text to rules, where the time goes, and what further processes bring.

Contestants take turns in every round, so that a busy machine slows all of them alike; a ratio is the median
over the rounds. Cycles are looked for as seldom as the program does. It exits with 1 where a ratio is out
of reach.
"""

import argparse
import gc
import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lark import Lark, Token, Tree  # noqa: E402 - the folder of the package comes first

from screener.language import reading  # noqa: E402
from screener.language.clauses import build  # noqa: E402
from screener.language.clauses.build import Builder  # noqa: E402
from screener.language.clauses.tidying.tidy import tidy  # noqa: E402
from screener.language.reading import read_criterion  # noqa: E402
from screener.language.text.sections import read_sections  # noqa: E402
from screener.language.words import chunks as chunking  # noqa: E402
from screener.language.words.chunks import Chunk, read_chunks  # noqa: E402
from screener.language.words.lexer import lex  # noqa: E402
from screener.language.words.tokens import Carried, grammar  # noqa: E402
from screener.model.vocabulary import Spellings, Vocabulary, vocabulary  # noqa: E402
from tests.benchmarks.plain import Chunks, plain_lark, prepared  # noqa: E402

REACH = {"faster": 1.5, "longer": 2.5}
LINES = 300
"""Lines that the contestants read in a round, drawn evenly: the slowest takes 8 ms a line."""
LONG = 400
"""Words of a long line."""
FEW_CYCLES = 200_000
"""As in ``screener/__main__.py``."""
CONSTRUCTIONS = frozenset(
    {"CONSTRAINT", "PAIR", "RANGE", "NUMBER", "SET", "WINDOW", "VAGUE", "AT", "LASTING", "IS"}
)


def read_texts(corpus: Path | None) -> list[str]:
    """The texts of a corpus folder, or of the shipped trials."""
    if corpus is None:
        return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "criteria").glob("NCT*.txt"))]
    files = (corpus / "gold_dev.jsonl", corpus / "texts_unlabelled.jsonl")
    lines = (line for path in files if path.is_file() for line in path.open(encoding="utf-8"))
    return [json.loads(line)["text"] for line in lines if line.strip()]


def seconds(work: Callable[[], object]) -> float:
    """How long the processor works at it."""
    start = time.process_time()
    work()
    return time.process_time() - start


# -- against plain Lark --------------------------------------------------------------------------------


class Rival(NamedTuple):
    """A plain Lark grammar with the vocabulary that it and ours have in a comparison."""

    title: str
    vocab: Vocabulary
    lark: Lark


def part_of(vocab: Vocabulary, step: int) -> Vocabulary:
    """Every so many-th of the spellings; none for 0."""
    terms = {key: vocab.terms[key] for key in sorted(vocab.terms)[::step]} if step else {}
    longest: dict[str, int] = {}
    for key in terms:
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return vocab._replace(terms=Spellings.of(terms), longest=longest)


def chunk_tree(text: str, vocab: Vocabulary) -> Tree[Token]:
    """Our lexer and the chunk grammar."""
    return grammar("chunks").parse([Carried.of(token.kind, token) for token in lex(text, vocab)])


@cache
def terminals() -> frozenset[str]:
    """The clause grammar's terminals."""
    return frozenset(terminal.name for terminal in grammar("criterion").terminals)


def clause_tree(chunks: list[Chunk], text: str) -> Tree[Token] | None:
    """The clause grammar's tree of chunks, whoever cut them."""
    kinds = [
        (chunk.kind if chunk.kind in terminals() else "ATOM", chunk)
        for chunk in tidy(chunks, text, excludes=False)
    ]
    return grammar("criterion").parse([Carried.of(kind, chunk) for kind, chunk in kinds]) if kinds else None


def compare(rival: Rival, lines: Sequence[str], rounds: int) -> tuple[float, float, float]:
    """How many times as fast as plain Lark we are, to chunks and to clauses; our milliseconds a line."""
    vocab, lark = rival.vocab, rival.lark
    work: dict[str, Callable[[str], object]] = {
        "our chunks": lambda line: chunk_tree(line, vocab),
        "its chunks": lambda line: lark.parse(prepared(line)),
        "our clauses": lambda line: clause_tree(read_chunks(line, vocab), line),
        "its clauses": lambda line: clause_tree(Chunks().transform(lark.parse(prepared(line))), line),
    }
    taken: dict[str, list[float]] = {name: [] for name in work}
    for turn in range(rounds + 1):
        for name, read in work.items():
            spent = seconds(lambda read=read: [read(line) for line in lines])  # type: ignore[misc]  # bound now
            if turn:  # the first turn makes Lark's expressions and fills the caches, and counts for nothing
                taken[name].append(spent)
    ratios = [
        statistics.median(
            its / ours for its, ours in zip(taken[f"its {what}"], taken[f"our {what}"], strict=True)
        )
        for what in ("chunks", "clauses")
    ]
    return ratios[0], ratios[1], statistics.median(taken["our clauses"]) / len(lines) * 1000


def alike(rival: Rival, lines: Sequence[str]) -> tuple[int, int]:
    """Our constraints, ranges, windows …, and how many of them plain Lark finds in the same lines."""
    ours, both = 0, 0
    for line in lines:
        found = Counter(one.kind for one in read_chunks(line, rival.vocab) if one.kind in CONSTRUCTIONS)
        its = Counter(one.kind for one in Chunks().transform(rival.lark.parse(prepared(line))))
        ours += found.total()
        both += (found & its).total()
    return ours, both


def against_lark(lines: Sequence[str], rounds: int) -> bool:
    """Print the comparison; whether what must be reached is."""
    whole = vocabulary()._replace()  # a copy: of the shipped vocabulary itself, what was read is kept
    print(f"against plain contextual LALR in Lark, {len(lines)} lines, medians of {rounds} rounds")
    print(f"{'vocabulary':<34}{'to chunks':>10}{'to clauses':>12}{'ours, a line':>14}")
    reached = True
    for title, step, factor in (
        ("none", 0, False),
        ("every tenth spelling", 10, False),
        ("all spellings", 1, False),
        ("all spellings, Lark's factored", 1, True),
    ):
        vocab = whole if step == 1 else part_of(whole, step)
        rival = Rival(title, vocab, plain_lark(vocab, factor=factor))
        chunks, to_clauses, ours = compare(rival, lines, rounds)
        gate = step == 1 and not factor
        reached &= not gate or min(chunks, to_clauses) >= REACH["faster"]
        goal = f"  (at least {REACH['faster']})" if gate else ""
        name = f"{title} ({len(vocab.terms):,})"
        print(f"{name:<34}{chunks:>9.2f}×{to_clauses:>11.2f}×{ours:>11.2f} ms{goal}", flush=True)
    found, both = alike(rival, lines)
    print(
        f"of our {found} constraints, ranges, windows and values plain Lark finds {both}; it refuses no line"
    )
    return reached


# -- length --------------------------------------------------------------------------------------------


def long_lines(lines: Sequence[str], count: int) -> list[str]:
    """Lines of the given number of words, made of real ones."""
    words = [word for line in lines for word in f"{line.strip()};".split(" ") if word]
    words *= 1 + LONG * count // len(words)
    return [" ".join(words[start : start + LONG]) for start in range(0, LONG * count, LONG)]


def is_linear(lines: Sequence[str], rounds: int) -> bool:
    """Print how much longer a line of twice the words takes; whether that is within reach."""
    half = LONG // 2
    whole = long_lines(lines, 12)
    halves = [" ".join(line.split(" ")[part : part + half]) for line in whole for part in (0, half)]
    vocab = vocabulary()._replace()  # a copy, so that nothing is kept from turn to turn
    ratios: list[float] = []
    for turn in range(rounds + 1):
        short: float = seconds(lambda: [read_criterion(line, "inclusion", vocab) for line in halves]) / len(
            halves
        )
        long: float = seconds(lambda: [read_criterion(line, "inclusion", vocab) for line in whole]) / len(
            whole
        )
        if turn:
            ratios.append(long / short)
    ratio = statistics.median(ratios)
    print(
        f"a line of {LONG} words takes {ratio:.2f} times as long as one of {half} (at most {REACH['longer']})"
    )
    return ratio <= REACH["longer"]


# -- from text to rules ----------------------------------------------------------------------------------


def stages(texts: Sequence[str]) -> dict[str, float]:
    """Seconds by stage, from one run with a clock at the door of each."""
    spent: Counter[str] = Counter()

    def timed(stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: object) -> Any:
            start = time.process_time_ns()
            found = work(*given)
            spent[stage] += time.process_time_ns() - start
            return found

        return run

    clauses = SimpleNamespace(parse=timed("clause grammar", grammar("criterion").parse))
    with (
        patch.object(reading, "read_chunks", timed("lexing and chunk grammar", read_chunks)),
        patch.object(chunking, "lex", timed("lexing", lex)),
        patch.object(reading, "tidy", timed("tidy", tidy)),
        patch.object(Builder, "build", timed("clause grammar and build", Builder.build)),
        patch.object(build, "grammar", lambda _: clauses),
    ):
        split, read = timed("sections", read_sections), timed("criteria", read_criterion)
        for text in texts:
            for piece in split(text).pieces:
                read(piece.text, piece.kind)
    chunks, built = spent["lexing and chunk grammar"], spent["clause grammar and build"]
    return {
        "sections": spent["sections"],
        "lexing": spent["lexing"],
        "chunk grammar": chunks - spent["lexing"],
        "tidy": spent["tidy"],
        "clause grammar": spent["clause grammar"],
        "build": built - spent["clause grammar"],
        "marks and ledger": spent["criteria"] - chunks - spent["tidy"] - built,
    }


def read_trial(text: str) -> int:
    """From text to rules; the number of criteria."""
    return len([read_criterion(piece.text, piece.kind) for piece in read_sections(text).pieces])


def trials_per_second(texts: Sequence[str], jobs: int) -> float:
    """By the clock, the start of further processes included."""
    start = time.perf_counter()
    if jobs == 1:
        for text in texts:
            read_trial(text)
    else:
        with ProcessPoolExecutor(jobs, initializer=gc.set_threshold, initargs=(FEW_CYCLES,)) as pool:
            list(pool.map(read_trial, texts, chunksize=8))
    return len(texts) / (time.perf_counter() - start)


def pipeline(texts: Sequence[str], jobs: int) -> None:
    """Print trials per second and where the time goes."""
    one = trials_per_second(texts, 1)
    print(f"text to rules, {len(texts)} trials: {one:.0f} trials per second in one process")
    if jobs > 1:
        several = trials_per_second(texts, jobs)
        print(f"{several:.0f} in {jobs} processes, {several / one:.2f} times as many")
    shares = stages(texts)
    total = sum(shares.values())
    print("; ".join(f"{stage} {share / total:.0%}" for stage, share in shares.items()))


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 where a ratio is out of reach, 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(description="Measure how fast eligibility text is read.")
    parser.add_argument(
        "corpus", type=Path, nargs="?", help="a folder with gold_dev.jsonl or texts_unlabelled.jsonl"
    )
    parser.add_argument("--jobs", type=int, default=1, help="processes for the pipeline")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the comparisons")
    given = parser.parse_args(arguments)
    texts = read_texts(given.corpus)
    if not texts:
        print(f"{given.corpus} holds neither gold_dev.jsonl nor texts_unlabelled.jsonl", file=sys.stderr)
        return 2
    gc.set_threshold(FEW_CYCLES)
    pieces = [piece.text for text in texts for piece in read_sections(text).pieces]
    lines = pieces[:: max(1, len(pieces) // LINES)][:LINES]
    read_trial(texts[0])  # grammars and vocabulary are read
    gc.freeze()
    pipeline(texts, given.jobs)
    linear = is_linear(lines, given.rounds)
    faster = against_lark(lines, given.rounds)
    return 0 if linear and faster else 1


if __name__ == "__main__":
    sys.exit(main())
