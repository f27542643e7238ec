"""Answers that a candidate's own sex contradicts: a man who is entered as pregnant.

Neither of the two answers is believed over the other: neither is taken, and a person looks. The sex alone
must not make a candidate eligible who may be pregnant.
"""

from screener.model.candidate import Candidate, Event, Value
from screener.model.protocol import DataField, Protocol


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
    """Why answers are refused, by field: one says yes to what the candidate's sex says no to, and the sex with it."""
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


def _says_yes(value: Value | None) -> bool:
    return value is True or (isinstance(value, Event) and value.state != "no")
