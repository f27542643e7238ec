"""Answers that contradict each other: a man who is entered as pregnant, and "asthma: no" beside since when it holds.

Neither of the two answers is believed over the other: neither is taken, and a person looks. The sex alone
must not make a candidate eligible who may be pregnant.
"""

from collections.abc import Iterator

from screener.model.candidate import Candidate, Event, Value
from screener.model.protocol import SINCE, DataField, Protocol


def known_sex(candidate: Candidate) -> str:
    """``female``, ``male``, or empty where it is blank, refused or neither."""
    if "sex" in candidate.refused:
        return ""
    sex = candidate.values.get("sex")
    folded = sex.lower() if isinstance(sex, str) else ""
    return folded if folded in ("female", "male") else ""


def of_other_sex(field: DataField, sex: str) -> bool:
    """Whether the field is a question that does not arise for this sex, so that its answer is no."""
    return field.kind in ("yes_no", "event") and bool(field.only and sex) and field.only != sex


def contradictions(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """Why answers are refused, by field, each with the other that says the opposite."""
    return {**_with_beginning(protocol, candidate), **_with_sex(protocol, candidate)}


def beginnings(protocol: Protocol) -> Iterator[tuple[DataField, DataField]]:
    """The fields of which one says whether something holds, and the other since when it does."""
    fields = {field.name: field for field in protocol.fields}
    for since in protocol.fields:
        whether = fields.get(since.name.removesuffix(SINCE)) if since.since else None
        if whether is not None and whether.kind in ("yes_no", "event"):
            yield whether, since


def beginning_refusal(whether: DataField, *, told: bool) -> str:
    """Why neither is taken: it never held, and since when it holds is ``told``; or it holds, and since never."""
    held = "no" if told else "ongoing" if whether.kind == "event" else "yes"
    one, other = _in_words(whether.name), _in_words(f"{whether.name}{SINCE}")
    return f'"{one}" says {held} and "{other}" {"gives a beginning" if told else "says no"}: one of the two is wrong'


def _with_beginning(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """Of what never held, nothing has begun; what holds now has."""
    found: dict[str, str] = {}
    for whether, since in beginnings(protocol):
        held, begun = candidate.values.get(whether.name), candidate.values.get(since.name)
        told = _says_no(held) and _says_yes(begun)
        if told or (_holds_now(whether, held) and _says_no(begun)):
            found |= dict.fromkeys((whether.name, since.name), beginning_refusal(whether, told=told))
    return found


def _holds_now(field: DataField, value: Value | None) -> bool:
    """Whether it is so at the visit: an event that is merely answered yes may be over."""
    if field.kind == "yes_no":
        return _says_yes(value)
    return isinstance(value, Event) and value.state == "ongoing"


def _with_sex(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """One says yes to what the candidate's sex says no to: it is refused, and the sex with it."""
    sex = known_sex(candidate)
    names = [
        field.name
        for field in protocol.fields
        if of_other_sex(field, sex) and _says_yes(candidate.values.get(field.name))
    ]
    if not names:
        return {}
    return {"sex": sex_refusal(sex, names[0]), **{name: answer_refusal(name, sex) for name in names}}


def answer_refusal(name: str, sex: str) -> str:
    """Why an answer is refused that the sex contradicts."""
    return f'"{_in_words(name)}" says yes and "sex" says {sex}: one of the two is wrong'


def sex_refusal(sex: str, name: str) -> str:
    """Why the sex is refused that an answer contradicts."""
    return f'"sex" says {sex} and "{_in_words(name)}" says yes: one of the two is wrong'


def _in_words(name: str) -> str:
    """What people are told such a field is: a finding, which has no capitals."""
    return name.replace("_", " ")


def _says_no(value: Value | None) -> bool:
    return value is False or (isinstance(value, Event) and value.state == "no")


def _says_yes(value: Value | None) -> bool:
    return value is True or (isinstance(value, Event) and value.state != "no")
