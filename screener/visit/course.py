"""The course of a visit: its pages, what is entered on each, what the entries come to, what to ask next.

No screen and no disk: what a screen shows is read from here.
"""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from screener.engines.birthdays import BIRTH, why_not_kept
from screener.engines.odd_dates import VISIT
from screener.engines.questions import Question
from screener.model.moments import local_day
from screener.model.protocol import Criterion
from screener.visit import asking, view
from screener.visit.entries import Entry, is_answered, is_other
from screener.visit.firstpage import first_page, in_brief
from screener.visit.sheet import Sheet
from screener.visit.visiting import Visit


class Course:
    """A visit on its way. ``live`` are entries that are being typed, by field: judged, and not accepted yet."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.live: dict[str, Entry] = {}
        self.for_completeness = False
        self.scene = self._judged()
        self._open: list[Question] = []
        self.ask()
        self._was_ineligible = self.is_ineligible

    @property
    def sheet(self) -> Sheet:
        """The sheet that is entered on."""
        return self.visit.sheet

    @property
    def today(self) -> date:
        """The day here, which a person means who says *today*."""
        return local_day(self.visit.clock())

    # -- what the entries come to ----------------------------------------------------------------------------

    def _judged(self) -> view.Scene:
        return view.scene_of(self.visit.protocol, self.sheet, self.live, self.today)

    def judge(self) -> None:
        """Judge the entries as they stand now."""
        self.scene = self._judged()

    @property
    def is_ineligible(self) -> bool:
        """Whether nothing that is missing can change the decision."""
        return self.scene.judged.decision.outcome == "ineligible"

    def turned_ineligible(self) -> bool:
        """Whether the candidate has become ineligible since this was asked last."""
        turned = self.is_ineligible and not self._was_ineligible
        self._was_ineligible = self.is_ineligible
        return turned

    # -- pages: the first, then one for each criterion -------------------------------------------------------

    def criterion(self, page: int) -> Criterion | None:
        """The criterion of a page; None for the first page."""
        return self.visit.protocol.criteria[page - 1] if page else None

    @property
    def last_page(self) -> int:
        """The last page's number."""
        return len(self.visit.protocol.criteria)

    @cached_property
    def first_page(self) -> tuple[str, ...]:
        """The fields of the first page."""
        return tuple(field.name for field in first_page(self.visit.protocol))

    @cached_property
    def first_page_told(self) -> str:
        """What the first page asks, in a few words."""
        return in_brief(self.visit.protocol)

    def page_of(self, id: str) -> int:
        """The page of a criterion."""
        return 1 + [criterion.id for criterion in self.visit.protocol.criteria].index(id)

    def page_with(self, field: str, otherwise: int) -> int:
        """The page to enter a field on; ``otherwise`` for one that no criterion has."""
        if field in self.first_page:
            return 0
        found = self.visit.protocol.field(field)
        return self.page_of(found.criteria[0]) if found is not None and found.criteria else otherwise

    def page_to_begin(self) -> int:
        """The first page, until all is answered there that the protocol asks for; else the next open question's."""
        asked = (name for name in self.first_page if self.visit.protocol.field(name) is not None)
        opened = asking.to_ask(self.scene)
        if not opened or not all(is_answered(self.sheet.entry(name)) for name in asked):
            return 0
        return self.page_of(opened[0].criteria[0])

    def beginning(self, page: int) -> str:
        """The field that a page is begun with whatever waits on it: the day of the visit, until it is answered; every
        log needs it, also of a trial that counts to another date. Empty where there is none."""
        return VISIT if page == 0 and not is_answered(self.sheet.entry(VISIT)) else ""

    def inputs(self, page: int) -> tuple[view.Input, ...]:
        """The inputs of a page."""
        criterion = self.criterion(page)
        if criterion is not None:
            found = view.inputs_of(criterion, self.scene)
        else:
            missing = set(self.scene.judged.decision.missing)
            found = tuple(
                view.input_in(self.scene, field)._replace(waited=field.name in missing)
                for field in first_page(self.visit.protocol)
            )
        return tuple(one._replace(carried=self.sheet.carried(one.field.name)) for one in found)

    def refused(self) -> tuple[view.Input, ...]:
        """The entries that the log lacks and that cannot be taken, each with why: it is no value, or another answer
        says the opposite; so would be a birth date of which no age can be kept."""
        changed, scene = self.sheet.changed, self._judged()
        fields = [field for name, field in self.visit.fields.items() if name in changed]
        inputs = [view.input_in(scene, field) for field in fields]
        unkept = why_not_kept(scene.protocol, scene.judged.candidate)
        if unkept:
            found = (one for one in inputs if one.field.name == BIRTH and not one.refused)
            inputs += [one._replace(shown=unkept, refused=True) for one in found]
        return tuple(one for one in inputs if one.refused)

    def nothing_new(self) -> str:
        """What to say to somebody who saves where the log lacks nothing."""
        return (
            "Everything is in the log already."
            if self.visit.screening
            else "Nothing was entered: nothing is saved."
        )

    # -- what comes next -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Work out what is to be asked, in its order, on the entries as they were judged last."""
        found = asking.to_ask(self.scene, for_completeness=self.for_completeness)
        self._open = asking.in_order(found, self.first_page)

    def following(self, field: str = "") -> tuple[Question, ...]:
        """The open questions from the one after a field on, and around; as they were worked out last, so that what
        was told to come next comes next also once the field is answered."""
        names = [one.field for one in self._open]
        place = names.index(field) + 1 if field in names else 0
        return (*self._open[place:], *self._open[:place])

    def next_question(self, planned: Sequence[Question] = ()) -> Question | None:
        """The question to go to: the first of those planned that is open still, else the first open one."""
        self.ask()
        still = {one.field: one for one in self._open}
        wanted = [still[one.field] for one in planned if one.field in still]
        return next(iter([*wanted, *self._open]), None)

    def page_for(self, question: Question) -> int:
        """The page to answer a question on."""
        if question.field in self.first_page:
            return 0
        return self.page_of((question.stops or question.criteria)[0])

    def this_step(self, field: str) -> str:
        """Why the question is asked that one is at; empty where it is not open."""
        found = next((one for one in self._open if one.field == field), None)
        return asking.why(found, self.scene) if found is not None else ""

    def next_step(self, field: str = "") -> str:
        """What comes next, in a line, for somebody who is at a field: a question, and why it is asked then, or what to
        do with the answers. At an open question its reason is said, so of the next one there is the name alone."""
        questions = self.following(field)
        if questions and questions[0].field == field:
            return ""  # the last one
        if questions and self.this_step(field):
            return view.called(questions[0].field, self.visit.protocol)
        return asking.why(questions[0], self.scene) if questions else self.what_is_left()

    def what_is_left(self) -> str:
        """What to do with the answers, once they are given."""
        if self.visit.is_unsaved:
            return "^s saves the visit to the screening log"
        if self.visit.screening and self.visit.signed is None:
            return "^r shows the report, to be signed"
        if self.visit.screening and self.visit.progress == "pending" and not self.is_ineligible:
            return "^p and Enrolled or Declined: what became of the candidate"
        return ""

    def why_asked(self, field: str, entry: Entry) -> str:
        """What to ask of somebody who changes a saved value."""
        saved = self.sheet.base.entries[field]
        name = view.input_of(self.visit.fields[field], {}).label
        lasting = self.sheet.base.lasting.get(field)
        if lasting is not None and is_other(*lasting, entry):
            told = f"{name} was {view.entry_text(lasting[1])} at the earlier visit"
            now = "another" if field == BIRTH else view.entry_text(entry)  # a birth date is never repeated
            return f"{told} and is now {now}. Is it the same person? If so, why does it change?"
        if entry.text != saved.text or entry.unknown != saved.unknown:
            return f"{name} is saved as {view.entry_text(saved)}. Why is it now {view.entry_text(entry)}?"
        return f"What is saved beside {name} changes. Why?"
