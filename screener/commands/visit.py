"""``visit``: the screening visit line by line, for a screen reader, a script, or a terminal without a screen.

It is the same visit as the app's: the same questions in the same order, the same draft on disk after every answer.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from screener.engines.birthdays import BIRTH
from screener.errors import Refused, Unusable
from screener.language.library import load_protocol
from screener.log.faults import LogFault
from screener.log.records import Who
from screener.model.moments import local_day
from screener.model.protocol import DataField
from screener.model.quantities import Amount
from screener.model.wording import clean
from screener.reports.text import wrap
from screener.reports.verdicts import Write
from screener.visit import asking, view
from screener.visit.codes import Taken, alike, moved, told_alike
from screener.visit.course import Course
from screener.visit.desk import Desk
from screener.visit.doubts import KEEP
from screener.visit.entries import (
    Entry,
    choices,
    code_fault,
    date_fault,
    half_typed,
    is_answered,
    is_other,
    read_entry,
    tidied,
    with_value,
)
from screener.visit.firstpage import first_page
from screener.visit.trials import find_trial
from screener.visit.unread import name_a_code
from screener.visit.visiting import Visit
from screener.visit.when import echo, echo_unrepeated, plain_day

Ask = Callable[[str], str | None]
"""Asks a question; None at the end of the input."""
KEYS = "Enter skips, ? is not known, = takes a value over, < takes the last answer back, . stops"


class Orders(NamedTuple):
    """What is wanted beside the questions. ``set`` are values by field, ``why`` the reason for changing saved ones,
    ``confirm`` the fields whose values from an earlier visit hold still, or ``all``; ``keep_refused`` says that the
    log is to keep what was typed and refused, too; ``discard`` that the draft is to go, and nothing else is done;
    ``move_to`` is another code for the draft. ``source``, ``dated`` and ``comment``, by field, stand beside a value:
    the document that it is from and that document's date; beside what is not known, who obtains it and by when."""

    set: Mapping[str, str]
    source: Mapping[str, str] = {}
    dated: Mapping[str, str] = {}
    comment: Mapping[str, str] = {}
    why: str = ""
    rescreen: bool = False
    save: bool = False
    complete: bool = False
    confirm: tuple[str, ...] = ()
    keep_refused: bool = False
    discard: bool = False
    move_to: str = ""

    @property
    def says_something(self) -> bool:
        """Whether something is entered by them, so that nothing is asked."""
        beside = self.source or self.dated or self.comment
        return bool(self.set or beside or self.confirm or self.move_to)


ALL = "all"
"""The word that confirms every value that was carried over."""


def visit(
    desk: Desk,
    trial: str,
    code: str,
    orders: Orders,
    *,
    write: Write,
    ask: Ask | None,
    acting: Callable[[], Who],
    width: int = 80,
) -> int:
    """Hold a visit: the values that were given, then, with ``ask``, one question after the other.

    Returns 0, or 1 where a value is refused and was not corrected, or the log that was saved to is not as it was
    written. Raises ``Unusable``.
    """
    unread = desk.unread()
    if unread:
        write(f"{unread}\n")
    if astray := desk.astray():
        write(f"{astray}\n")
    if orders.discard:
        return _discard(desk, load_protocol(str(find_trial(trial))).trial, code, write)
    opened = _opened(desk, trial, code, orders.rescreen)
    if orders.move_to:
        _move(desk, opened, orders.move_to, write)
    session = _Session(desk, opened, orders, write, width)
    session.set_all()
    session.confirm_all()
    if ask is not None and not orders.says_something:
        session.ask_all(ask)
    session.show()
    refused, doubtful = session.is_refused(), False
    if orders.save:
        if session.visit.is_unsaved:
            session.check_taken()
            session.explain()
            doubtful = session.save(acting())
        else:
            session.say(Course(session.visit).nothing_new())
    elif session.visit.is_unsaved:
        session.say("Kept as a draft; --save puts it into the screening log.")
    elif session.visit.is_emptied:
        session.say(
            "Everything that was entered was taken back. The draft keeps the code; --discard removes it."
        )
    return 1 if refused or doubtful else 0


def _discard(desk: Desk, trial: str, code: str, write: Write) -> int:
    """Remove the draft of a candidate, which must be named; what the log holds stays."""
    known = desk.known(trial, code)
    # One that says what the log says, or nothing, is not listed, and goes all the same.
    drafts = [one.id for one in desk.meant() if (one.trial, one.candidate) == (trial, code)]
    if known is not None and known.draft:
        drafts = [known.draft]
    if not drafts:
        raise Unusable(f"There is no draft of {clean(code) or 'a candidate who is not named'} in {trial}")
    for id in drafts:
        desk.drafts.discard(id)
    stays = (
        "What the log holds stays."
        if known is not None and known.screening
        else "The log holds nothing of it."
    )
    write(f"The draft of {code} is discarded. {stays}\n")
    return 0


def _of_taken(taken: Taken) -> str:
    """What to do where another visit has the code by now."""
    same = "discard this draft (--discard) and open what was saved"
    if taken.further:
        return f"{same[0].upper()}{same[1:]}"
    move = "give this visit another code (--move-to CODE)"
    if taken.own:
        return f"If this is the same visit, {same}. If one of the two is another person's, {move}"
    return f"If that is another person, {move}. If it is the same one, {same}"


def _move(desk: Desk, visit: Visit, code: str, write: Write) -> None:
    """Give a draft another code. Raises ``Unusable`` for what is none, or somebody's."""
    before = visit.sheet.code
    if not visit.sheet.draft.revision:
        raise Unusable(f"There is no draft of {clean(before)} to give another code to")
    fault = code_fault(code)
    if fault:
        raise Unusable(fault)
    moved(desk, visit, code)
    told = f"The draft of {before} is {code}'s now. {visit.note}".strip()
    write(f"{told}\n")


def _opened(desk: Desk, trial: str, code: str, rescreen: bool) -> Visit:
    path = find_trial(trial)
    name = load_protocol(str(path)).trial
    code = code or desk.next_code(name)
    if not code:
        raise name_a_code(desk.drafts.unreadable(), name)
    known = desk.known(name, code)
    if known is None:
        fault = code_fault(code)
        if fault:
            raise Unusable(fault)
        in_file = desk.from_file(name, code)
        if rescreen:
            if in_file is None:
                raise Unusable(f"{code} was not screened in {name} before")
            return desk.rescreen(in_file.screening, path)
        if in_file is not None:
            visit = desk.open(in_file, path)
            told = (
                f"{code} stands in the log from a file of candidates, as screening {in_file.screening}: that is what "
                "is changed here. --rescreen begins a further visit with what stood there, to be confirmed."
            )
            visit.note = f"{told} {visit.note}".strip()
            return visit
        visit = desk.new(path, code)
        visit.note = told_alike(code, alike(desk, name, code))
        return visit
    if rescreen and known.draft:
        raise Unusable(
            f"{code} has a draft that is not in the log: save it with --save, or --discard it first"
        )
    return desk.rescreen(known.screening, path) if rescreen else desk.open(known, path)


class _Session:
    """A visit on lines."""

    def __init__(self, desk: Desk, visit: Visit, orders: Orders, write: Write, width: int) -> None:
        self.desk, self.visit, self.orders = desk, visit, orders
        self._write, self._width = write, width
        self._entered: set[str] = set()
        status = visit.status()
        if orders.says_something:  # which is entered right away
            status = status.removesuffix("  nothing entered")
        self.say(f"{visit.heading()}  {status}")
        if visit.note:
            self.say(visit.note)

    def say(self, text: str) -> None:
        for line in text.split("\n"):
            for piece in wrap(line, self._width):
                self._write(f"{piece}\n")

    @property
    def scene(self) -> view.Scene:
        return view.scene_of(self.visit.protocol, self.visit.sheet, today=self._today)

    def set_all(self) -> None:
        """Enter the values that were given. Raises ``Unusable``, and nothing is entered, where one is of no field."""
        fields, orders = self.visit.fields, self.orders
        for name in (*orders.set, *orders.source, *orders.dated, *orders.comment):
            if name not in fields:
                raise Unusable(f"The trial has no field {name}. The template command lists its fields")
        beside = tuple(dict.fromkeys((*orders.source, *orders.dated, *orders.comment)))
        for name in beside:
            if name not in orders.set and not is_answered(self.visit.sheet.entry(name)):
                raise Unusable(
                    f"{name} has no value yet, so nothing can be noted beside it. Nothing was entered: give a value "
                    f"with --set {name}=…, or --set {name}=?"
                )
        for name, text in orders.dated.items():
            if fault := date_fault(plain_day(text, self._today)):
                raise Unusable(f"--dated {name}: {fault}")
        for name, text in orders.set.items():
            self._enter(fields[name], text)
        for name in beside:
            self._put_beside(name)

    def is_refused(self) -> bool:
        """Whether something that was entered now is refused, and was neither entered again nor taken back."""
        scene, fields = self.scene, self.visit.fields
        return any(view.input_in(scene, fields[name]).refused for name in self._entered)

    def confirm_all(self) -> None:
        """Take over the values from an earlier visit that were named. Raises ``Unusable`` for one that is not such."""
        sheet, wanted = self.visit.sheet, self.orders.confirm
        carried = [name for name in sheet.base.carried if sheet.carried(name)]
        if ALL in wanted and not carried:
            self.say("Nothing waits to be confirmed.")
        for name in wanted:
            if name != ALL and name not in sheet.base.carried:
                waiting = ", ".join(carried) or "none"
                raise Unusable(
                    f"{name} was not carried over from an earlier visit. Those that were: {waiting}"
                )
        for name in carried if ALL in wanted else wanted:
            if sheet.confirm(name):
                self.desk.keep(self.visit)

    def _enter(self, field: DataField, text: str) -> str:
        """Enter a text as one would type it; why it is refused, empty where it is not.

        What is refused stays in the draft, as it does in the app: it was typed, and somebody may know what was meant.
        """
        self._entered.add(field.name)
        unknown = text.strip() == "?"
        before = self.visit.sheet.entry(field.name)
        entry = with_value(before, "" if unknown else text.strip(), unknown)
        if entry.text != before.text:  # nobody said that another value is from the same document
            entry = entry._replace(source="", dated="")
        if field.kind in ("date", "event"):
            self._echo(field.name, entry.text)
        entry = half_typed(field, entry, self._today)
        value = read_entry(field, entry)
        sheet = self.visit.sheet
        taken = not isinstance(value, Refused)
        if taken and sheet.needs_reason(field.name, entry) and not self.orders.why:
            raise Unusable(self._why_wanted(field.name, entry))
        if sheet.put(
            field.name, entry, self.orders.why if field.name in sheet.base.entries else "", confirm=True
        ):
            self.desk.keep(self.visit)
        return clean(value.reason) if isinstance(value, Refused) else ""

    def _put_beside(self, name: str) -> None:
        """Enter what stands beside a value, or beside what is not known."""
        orders, sheet = self.orders, self.visit.sheet
        entry = sheet.entry(name)
        source = orders.source.get(name, entry.source)
        # The date of another document is not this one's.
        dated = orders.dated.get(name, entry.dated if source.strip() == entry.source else "")
        self._echo(f"{name}, the date beside it", dated)
        entry = tidied(
            entry._replace(
                source=source,
                dated=plain_day(dated, self._today),
                comment=orders.comment.get(name, entry.comment),
            )
        )
        if sheet.needs_reason(name, entry) and not orders.why:
            raise Unusable(self._why_wanted(name, entry))
        if sheet.put(name, entry, orders.why if name in sheet.base.entries else ""):
            self.desk.keep(self.visit)

    def _echo(self, what: str, typed: str) -> None:
        """Say how a day was taken that was read by the order that the site states."""
        if what == BIRTH:
            if told := echo_unrepeated(typed):
                self.say(f"{what}: {told}")
        elif day := echo(typed):
            self.say(f"{what}: {typed.strip()} is {day}")

    @property
    def _today(self) -> date:
        return local_day(self.visit.clock())

    def _why_wanted(self, name: str, entry: Entry) -> str:
        """What to say to somebody who gave no reason for a change."""
        lasting = self.visit.sheet.base.lasting.get(name)
        if lasting is None or not is_other(*lasting, entry):
            return f"{name} is saved already: say why it changes, with --why"
        return f"{Course(self.visit).why_asked(name, entry)} Say so with --why"

    # -- questions -------------------------------------------------------------------------------------------

    def ask_all(self, ask: Ask) -> None:
        """Ask what can still change the decision, until nothing is open or somebody stops."""
        self.say(KEYS)
        skipped: set[str] = set()
        first = tuple(field.name for field in first_page(self.visit.protocol))
        while True:
            scene = self.scene
            found = [
                one
                for one in asking.to_ask(scene, for_completeness=self.orders.complete)
                if one.field not in skipped and one.group != "obtain"
            ]
            question = asking.next_question(found, first_page_first=first)
            if question is None:
                return
            field = self.visit.fields[question.field]
            self._pose(field, question.criteria, scene, asking.why(question, scene))
            answer = ask(f"{field.question}{_choices(field)}: ")
            if answer is None or answer.strip() == ".":
                return
            if answer.strip() == "<":
                undone = self.visit.sheet.undo()
                skipped.discard(undone)
                self.desk.keep(self.visit)
            elif not answer.strip():
                skipped.add(field.name)
            elif answer.strip() == "=":
                if self.visit.sheet.confirm(field.name):
                    self.desk.keep(self.visit)
                    self._tell(question.criteria)
                else:
                    self.say("No earlier visit has a value here: answer, or skip it with Enter.")
            elif refused := self._enter(field, answer):
                self.say(f"Not taken: {refused}")
            else:
                self._tell(question.criteria)

    def _pose(self, field: DataField, ids: tuple[str, ...], scene: view.Scene, why: str) -> None:
        self.say("")
        for criterion in self.visit.protocol.criteria:
            if criterion.id in ids[:2]:
                self.say(f"{criterion.id} {criterion.kind}: “{clean(criterion.text)}”")
        self.say(f"({why})")
        carried = self.visit.sheet.carried(field.name)
        shown = view.input_in(scene, field)
        if carried:
            self.say(f"carried over: {shown.entry.text}, {carried}; = says that it holds still")
        if field.name in scene.in_file:
            self.say(f"{shown.label}: {clean(shown.shown)}")
        elif shown.hint:
            self.say(f"{shown.label}: {shown.hint}")

    def _tell(self, ids: tuple[str, ...]) -> None:
        """What an answer did to the criteria that waited for it."""
        scene = self.scene
        for criterion, word in zip(self.visit.protocol.criteria, scene.words, strict=True):
            if criterion.id in ids and (word != "unknown" or len(ids) == 1):
                self.say(
                    f"{criterion.id} {view.verdict_lines(criterion, scene.finding(criterion), scene)[0]}"
                )

    def check_taken(self) -> None:
        """Raises ``Unusable`` where the draft holds what is no value: that the log is to keep it, somebody says."""
        refused = Course(self.visit).refused()
        if refused and not self.orders.keep_refused:
            name = refused[0].field.name
            told = "; ".join(f"{one.label}: {clean(one.shown)}" for one in refused)
            raise Unusable(
                f"Nothing was saved: the draft holds what cannot be taken. {told}. Enter it again with "
                f"--set {name}=…, or say that it is not known with --set {name}=?, or give --keep-refused: the log "
                "then keeps what was typed and why it was refused, for good, and it must name nobody"
            )

    def save(self, who: Who) -> bool:
        """Put the visit into the log, and say what that comes to beside; whether the log is not as it was written."""
        refused, signed = Course(self.visit).refused(), self.visit.signed or self.visit.coordinator
        try:
            self.visit = self.desk.save(self.visit, who)
        except Taken as taken:
            raise Unusable(f"{taken}. {_of_taken(taken)}") from None
        except LogFault as fault:
            if not fault.is_unwritten or not self.visit.kept:
                raise
            raise LogFault(
                fault.cause, f"{fault}. What was entered is kept as a draft: --save goes on"
            ) from None
        self.say(f"Saved as screening {self.visit.screening} in {self.desk.log_path}.")
        if any(one.field.name != BIRTH for one in refused):
            self.say("The log keeps what was typed there and why it was refused, for good.")
        if signed is not None and self.visit.signature is None:
            self.say(f"The signature of {clean(signed.name)} is void: it has to be signed again.")
        if self.visit.note:
            self.say(self.visit.note)
        return KEEP in self.visit.note

    def explain(self) -> None:
        """Give the reason for what was entered over a value that somebody saved meanwhile. Raises ``Unusable``."""
        for name in self.visit.sheet.unexplained:
            if not self.orders.why:
                told = self._why_wanted(name, self.visit.sheet.entry(name))
                raise Unusable(f"Nothing was saved: {told}")
            self.visit.sheet.explain(name, self.orders.why)

    def show(self) -> None:
        """The decision, and what comes next."""
        scene = self.scene
        said = view.overall(scene, signature=self.visit.signature)
        self.say("")
        self.say(f"{said.headline}: {said.detail}")
        inputs = [view.input_in(scene, field) for field in self.visit.fields.values()]
        refused = {one.field.name: one for one in inputs if one.refused}
        for name, reason in view.not_used(scene).items():
            if name not in refused:
                self.say(f"Not used: {clean(reason)}")
        for one in refused.values():
            self.say(f"Not taken: {one.label}: {clean(one.shown)}")
        for odd in view.checks(scene, self.visit.progress, self.visit.explained, self.visit.later):
            self.say(f"Check: {odd}")
        self._show_unconfirmed(scene)
        question = asking.next_question(asking.to_ask(scene))
        if question is not None:
            self.say(f"next {asking.why(question, scene)}")

    def _show_unconfirmed(self, scene: view.Scene) -> None:
        """Which values of an earlier visit do not count yet, and how to say that they hold still."""
        waiting = view.unconfirmed(scene)
        for name in waiting:
            entry = scene.entries[name]
            value = read_entry(self.visit.fields[name], entry)
            told = f"“{view.value_text(value)}”" if isinstance(value, Amount) else view.entry_text(entry)
            self.say(f"Not confirmed: {name} {told} {self.visit.sheet.carried(name)}")
        if waiting:
            self.say(f"--confirm FIELD says that a value holds still; --confirm {ALL}, that every one does.")


def _choices(field: DataField) -> str:
    listed = choices(field)
    if field.kind == "event":
        return f" ({', '.join(listed)}, or the date)"
    return f" ({', '.join(listed)})" if listed else ""
