"""What ``import`` is about to write, read back: a rule that does not read back is a question in its place."""

from screener.errors import Problem
from screener.language.criteria_file import make_protocol
from screener.language.library import Trial
from screener.language.records import for_group
from screener.language.strict import read_rule
from screener.language.wording import wording
from screener.model.protocol import Criterion
from screener.model.rules import Judgement, without_spans


def with_readable_rules(trial: Trial) -> Trial:
    """The trial, a question in the text's own words for each rule whose wording reads as nothing or as another rule.

    Every such criterion has a note beside it, and a problem. They count as ``edited``: their rule is not what the
    text was read as.
    """
    faults = {one.id: fault for one in trial.protocol.criteria if (fault := _fault(one))}
    if not faults:
        return trial
    old = trial.protocol
    protocol = make_protocol(
        [_asked(one, trial, faults[one.id]) if one.id in faults else one for one in old.criteria],
        trial=old.trial,
        title=old.title,
        acronym=old.acronym,
        area=old.area,
        version=old.version,
        digest=old.digest,
        default_anchor=old.default_anchor,
        anchors=dict(old.anchors),
    )
    # What else was found out about these criteria was about the rules that they no longer have.
    kept = [problem for problem in trial.problems if problem.where not in faults]
    told = [
        Problem(f"{fault}. It is a question instead", id, severity="question") for id, fault in faults.items()
    ]
    return trial._replace(protocol=protocol, problems=(*kept, *told), edited=trial.edited | faults.keys())


def _fault(criterion: Criterion) -> str:
    """Why a criterion's rule does not read back; empty where it does."""
    written = wording(criterion.rule)
    back = read_rule(written)
    if back.rule is None:
        why = "; ".join(problem.message for problem in back.problems)
        return f"it was read as {written}, which is no rule: {why}"
    if without_spans(back.rule) != without_spans(criterion.rule):
        return f"it was read as {written}, which reads back as another rule"
    return ""


def _asked(criterion: Criterion, trial: Trial, fault: str) -> Criterion:
    """The criterion as a question to a person, still asked only of those under its heading."""
    reading = trial.readings.get(criterion.id)
    question = Judgement(question=" ".join(criterion.text.split()), span=(0, len(criterion.text)))
    headed = reading is not None and reading.rule != criterion.rule
    group = (trial.groups or {}).get(criterion.id, "") if headed else ""
    return criterion.model_copy(update={"rule": for_group(question, group), "note": f"{fault}."})
