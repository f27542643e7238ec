"""Answers that a candidate's own sex contradicts: a man who is entered as pregnant.

Neither of the two answers is believed over the other: the answer is not taken, and a person looks.
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
    """Why an answer is refused, by field: it says yes to what the candidate's sex says no to."""
    sex = known_sex(candidate)
    return {
        field.name: f'"{field.name}" says yes and "sex" says {sex}: one of the two is wrong'
        for field in protocol.fields
        if of_other_sex(field, sex) and _says_yes(candidate.values.get(field.name))
    }


def _says_yes(value: Value | None) -> bool:
    return value is True or (isinstance(value, Event) and value.state != "no")
