"""A trial that is there already beside the same trial as a source reads now: what an amendment adds, drops and changes,
and what of the file that is there stays when the other takes its place."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from screener.errors import Unusable
from screener.language.criteria_file import make_protocol
from screener.language.library import read_bytes, read_trial
from screener.language.wording import wording
from screener.model.protocol import Criterion, Protocol
from screener.model.resources import shipped
from screener.model.rules import Judgement, Rule, When, without_spans
from screener.model.wording import clean
from screener.visit.newtrial import NewTrial, keep, refuse_there, save, with_protocol

_ALIKE = 0.6
"""So much of two texts is the same, at least, where one is taken for the other in other words."""
_LONG = 100
"""Characters of a text beyond which words are compared: all texts have most letters in common."""
_WORD = re.compile(r"\w+|[^\w\s]")

Pair = tuple[Criterion, Criterion]
"""A criterion as it is there, and as it is read now."""


class There(NamedTuple):
    """The criteria file that is there: the user's own or a shipped one. ``fault`` says why it cannot be read."""

    path: Path
    own: bool
    data: bytes
    protocol: Protocol | None
    fault: str = ""


class Amended(NamedTuple):
    """Two readings of a trial side by side: ``same`` in words and rule, in the words alone (``ruled``) or in neither
    (``worded``); what only one of them has; what else is another, in words."""

    same: tuple[Pair, ...]
    ruled: tuple[Pair, ...]
    worded: tuple[Pair, ...]
    added: tuple[Criterion, ...]
    dropped: tuple[Criterion, ...]
    besides: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether there is nothing to be taken over."""
        moved = any(old.id != new.id for old, new in self.same)
        return not (moved or self.ruled or self.worded or self.added or self.dropped or self.besides)

    def told(self) -> Iterator[str]:
        """What differs, a line each."""
        yield from self.besides
        for new in self.added:
            yield f"added {new.id}: “{clean(new.text)}”"
        for old in self.dropped:
            yield f"dropped {old.id}: “{clean(old.text)}”"
        for old, new in self.worded:
            before = f"{old.id} before" if old.id != new.id else "before"
            yield f"changed {new.id}: “{clean(new.text)}”; {before}: “{clean(old.text)}”"
        for old, new in self.ruled:
            whose = "Edited by hand" if old.edited else "The file's"
            whose += ", for another group" if old.edited and not _stays(old, new) else ""
            yield (
                f"{new.id} has the same words and another rule. {whose}: {wording(old.rule)}; as it is read now: "
                f"{wording(new.rule)}"
            )
        pairs = (*self.same, *self.ruled)
        moved = ", ".join(f"{old.id} is {new.id} now" for old, new in pairs if old.id != new.id)
        if moved:
            yield f"numbered otherwise: {moved}"


def there(new: NewTrial) -> There | None:
    """The criteria file of that id that is there, the user's own before a shipped one; None where there is none."""
    for path, own in ((new.criteria, True), (shipped("criteria") / new.criteria.name, False)):
        if not path.exists():
            continue
        data = read_bytes(path)
        try:
            return There(path, own, data, read_trial(data, str(path)).protocol)
        except Unusable as fault:
            return There(path, own, data, None, str(fault))
    return None


def compared(old: Protocol, new: Protocol) -> Amended:
    """What the criteria that are there and those that are read now have in common: by their words, and where these are
    others by how much of them is the same. Of several with the same words, as each group of a trial may have them,
    those are a pair that have the same rule, then those of the same group."""
    left, rest = list(old.criteria), list(new.criteria)
    pairs: dict[str, Pair] = {}
    for alike in (_is_same, _is_of_group, _has_words):
        for one in rest:
            before = next((other for other in left if alike(other, one)), None)
            if before is not None:
                left.remove(before)
                pairs[one.id] = before, one
        rest = [one for one in rest if one.id not in pairs]
    found = [pairs[one.id] for one in new.criteria if one.id in pairs]
    worded: list[Pair] = []
    added: list[Criterion] = []
    for one in rest:
        before = _nearest(one, left)
        if before is None:
            added.append(one)
        else:
            left.remove(before)
            worded.append((before, one))
    besides = (
        f"{name}: {clean(now) or 'none'}; before: {clean(was) or 'none'}"
        for name, was, now in (("version", old.version, new.version), ("title", old.title, new.title))
        if was != now
    )
    return Amended(
        tuple(pair for pair in found if _is_same(*pair)),
        tuple(pair for pair in found if not _is_same(*pair)),
        tuple(worded),
        tuple(added),
        tuple(left),
        tuple(besides),
    )


def _has_words(old: Criterion, new: Criterion) -> bool:
    return _words(old) == _words(new)


def _is_same(old: Criterion, new: Criterion) -> bool:
    return _has_words(old, new) and without_spans(old.rule) == without_spans(new.rule)


def _is_of_group(old: Criterion, new: Criterion) -> bool:
    return _has_words(old, new) and _group(old) == _group(new)


def _group(criterion: Criterion) -> Rule | None:
    """Whom a rule is of; None where it is of everybody."""
    return without_spans(criterion.rule.guard) if isinstance(criterion.rule, When) else None


def _stays(old: Criterion, new: Criterion) -> bool:
    """Whether the rule that is there takes the place of the one that is read now: a person wrote it, and not for those
    that come under another heading."""
    before, now = _group(old), _group(new)
    is_of_other = isinstance(before, Judgement) and isinstance(now, Judgement) and before != now
    return old.edited and not is_of_other


def _words(criterion: Criterion) -> tuple[str, str, str]:
    return criterion.kind, criterion.source, " ".join(criterion.text.split())


def _nearest(one: Criterion, among: Sequence[Criterion]) -> Criterion | None:
    """The criterion of the same side whose words are most like, if they are like at all."""
    best, most = None, _ALIKE
    is_long = len(one.text) > _LONG
    matcher = SequenceMatcher[str](None, "", _pieces(one.text, is_long), autojunk=False)
    for other in among:
        if (other.kind, other.source) != (one.kind, one.source):
            continue
        matcher.set_seq1(_pieces(other.text, is_long))
        # Each of the first two is no less than the next one, and costs far less.
        if matcher.real_quick_ratio() < most or matcher.quick_ratio() < most:
            continue
        alike = matcher.ratio()
        if alike >= most:
            best, most = other, alike
    return best


def _pieces(text: str, is_long: bool) -> Sequence[str]:
    """What of a text is compared: its letters, or its words and signs, which are far fewer."""
    return _WORD.findall(text) if is_long else text


def differences(new: NewTrial) -> Iterator[str]:
    """In what the trial that is there is another than the one that was read, a line each; nothing of a file that cannot
    be read."""
    before = there(new)
    if before is not None and before.protocol is not None:
        yield from compared(before.protocol, new.protocol).told()


def with_what_was(new: NewTrial, old: Protocol) -> NewTrial:
    """The trial as it is read now, with what people said of what has the same words: the rule that a person wrote, the
    review where the rule is still the one that is read now, each with its note; the date counted to and the area.

    A rule that nobody wrote by hand is the one that is read now: what the file has may be another group's. A rule that
    is not what the text reads as now was looked at before the amendment, and is to be reviewed anew.
    Raises :class:`Unusable`.
    """
    found = compared(old, new.protocol)
    before = {now.id: was for was, now in (*found.same, *found.ruled)}
    reviewed = {now.id for _, now in found.same}

    def kept(one: Criterion) -> Criterion:
        was = before.get(one.id)
        if was is None or not (one.id in reviewed or _stays(was, one)):
            return one
        more = {"note": was.note or one.note}
        if one.id in reviewed:
            return one.model_copy(update={**more, "review": was.review})
        return one.model_copy(update={**more, "rule": without_spans(was.rule)})

    protocol = make_protocol(
        [kept(one) for one in new.protocol.criteria],
        trial=new.protocol.trial,
        title=new.protocol.title,
        acronym=new.protocol.acronym or old.acronym,
        area=old.area,
        version=new.protocol.version,
        digest=new.protocol.digest,
        default_anchor=old.default_anchor,
        anchors=dict(old.anchors),
    )
    return with_protocol(new, protocol)


def keep_new(new: NewTrial) -> None:
    """Write a trial whose id no file of the user's own has. Raises :class:`Unusable`; nothing is replaced."""
    refuse_there(new)
    keep(new)


def keep_instead(new: NewTrial, before: There) -> tuple[Path, ...]:
    """Write a trial in the place of the one that is there, and keep what stood there beside it; where that lies now.

    Raises :class:`Unusable` where the file is another by now than the one that the trial was compared with.
    """
    if not before.own:
        keep_new(new)  # the shipped file stays where it is
        return ()
    if read_bytes(before.path) != before.data:
        raise Unusable(f"{before.path} was changed meanwhile. Read the source again to compare it with that")
    moved = []
    for path, data in new.files:
        if path.exists() and (old := read_bytes(path)) != data:
            beside = _beside(path)
            save(beside, old)
            moved.append(beside)
    keep(new)
    return tuple(moved)


def _beside(path: Path) -> Path:
    """A name beside a file that nothing has, and that no trial is looked for under."""
    number = 1
    while (found := path.with_name(f"{path.name}.old{number}")).exists():
        number += 1
    return found
