"""The first trial's fourteen criteria as a user would write them by hand: in plain DuckDB SQL, and in pandas.

They come to the decision and to the ids of the criteria that fail and that are unknown; what is missing makes
a criterion unknown. What they leave out is told by :data:`LEFT_OUT`.
"""

from pathlib import Path
from typing import Any

from tests.benchmarks.candidates import FIRST_TRIAL

LEFT_OUT = (
    "by hand there are no reasons, statuses or missing fields; a cell that cannot be right (text, unit, scale, a "
    "date after the visit, a pregnant man) is not refused; dates known to the month count as not known"
)

_EVENTS = ("pira", "relapse", "new_t2_lesion", "disease_modifying_drug", "high_dose_corticosteroid")
EVENTS = (*_EVENTS, "therapeutic_trial")
_DATES = ("birth_date", "screening_date", "inclusion_date")
_TEXTS = ("sex", "ms_course", "oligoclonal_bands", *EVENTS, *_DATES)
_NUMBERS = ("edss", "platelets")
_ANSWERS = tuple(name for name in FIRST_TRIAL if name not in (*_TEXTS, *_NUMBERS))


# -- SQL ---------------------------------------------------------------------------------------------


def _within(event: str, length: str, anchor: str) -> str:
    day = f"TRY_CAST({event} AS DATE)"
    return (
        f"CASE {event} WHEN 'no' THEN false ELSE {day} BETWEEN {anchor} - INTERVAL {length} AND {anchor} END"
    )


def _unless_male(answer: str) -> str:
    return f"coalesce({answer}, CASE WHEN sex = 'male' THEN false END)"


SATISFIED = {
    "I01": "ms_course = 'PPMS' AND mcdonald_2017",
    "I02": "birth_date + INTERVAL 18 YEAR <= inclusion_date AND inclusion_date < birth_date + INTERVAL 56 YEAR",
    "I03": "edss BETWEEN 3 AND 6",
    "I04": _within("pira", "2 YEAR", "screening_date"),
    "I05": "oligoclonal_bands = 'positive'",
    "I06": f"NOT {_unless_male('childbearing_potential')} OR effective_contraception",
    "I07": "informed_consent",
    "I08": "social_security",
    "E01": f"NOT ({_within('relapse', '1 YEAR', 'inclusion_date')} "
    f"OR {_within('new_t2_lesion', '1 YEAR', 'inclusion_date')})",
    "E02": f"NOT {_within('disease_modifying_drug', '1 YEAR', 'inclusion_date')}",
    "E03": f"NOT {_within('high_dose_corticosteroid', '30 DAY', 'inclusion_date')}",
    "E04": "NOT (intracranial_hypertension OR puncture_site_infection OR platelets < 50 OR anticoagulant "
    "OR fibrinolytic)",
    "E05": f"NOT {_within('therapeutic_trial', '6 MONTH', 'inclusion_date')}",
    "E06": f"NOT (legal_protection OR deprived_of_liberty OR {_unless_male('pregnant')} "
    f"OR {_unless_male('breastfeeding')} OR birth_date + INTERVAL 18 YEAR > inclusion_date OR unable_to_consent)",
}
"""Each criterion: true where it lets the candidate through, NULL where that is not known."""


def sql(path: Path) -> str:
    """The query over a Parquet file: code, decision, failed, unknown."""
    judged = ", ".join(f"{rule} AS {id}" for id, rule in SATISFIED.items())
    failed = ", ".join(f"CASE WHEN NOT {id} THEN '{id}' END" for id in SATISFIED)
    unknown = ", ".join(f"CASE WHEN {id} IS NULL THEN '{id}' END" for id in SATISFIED)
    return (
        "SELECT candidate_id, CASE WHEN failed <> '' THEN 'ineligible' WHEN unknown <> '' THEN 'undetermined' "
        "ELSE 'eligible' END AS decision, failed, unknown FROM ("
        f"SELECT candidate_id, concat_ws('; ', {failed}) AS failed, concat_ws('; ', {unknown}) AS unknown FROM ("
        f"SELECT candidate_id, {judged} FROM read_parquet('{path}')))"
    )


# -- pandas ------------------------------------------------------------------------------------------


def pandas_verdicts(pandas: Any, path: Path) -> Any:
    """The frame of code, decision, failed, unknown, from a CSV file; ``pandas`` is the module."""
    kinds = dict.fromkeys(("candidate_id", *_TEXTS), "str") | dict.fromkeys(_NUMBERS, "float64")
    kinds |= dict.fromkeys(_ANSWERS, "boolean")
    table = pandas.read_csv(path, dtype=kinds, true_values=["yes"], false_values=["no"])
    for name in _DATES:
        table[name] = pandas.to_datetime(table[name], format="%Y-%m-%d", errors="coerce")
    failed = pandas.Series("", index=table.index, dtype="object")
    unknown = failed.copy()
    for id, satisfied in _satisfied(pandas, table).items():
        lost, open_one = (~satisfied).fillna(False), satisfied.isna()
        failed = failed.where(~lost, failed + f"{id}; ")
        unknown = unknown.where(~open_one, unknown + f"{id}; ")
    decision = pandas.Series("eligible", index=table.index, dtype="object")
    decision = decision.mask(unknown != "", "undetermined").mask(failed != "", "ineligible")
    columns = {"decision": decision, "failed": failed.str[:-2], "unknown": unknown.str[:-2]}
    return pandas.DataFrame({"candidate_id": table["candidate_id"], **columns})


def _satisfied(pandas: Any, t: Any) -> dict[str, Any]:
    """Each criterion as a column of true, false and not known."""
    years = {number: pandas.DateOffset(years=number) for number in (1, 2, 18, 56)}
    men = (t.sex == "male").astype("boolean")

    def told(so: Any, *needed: str) -> Any:
        return so.astype("boolean").mask(t[list(needed)].isna().any(axis=1))

    def within(event: str, length: Any, anchor: Any) -> Any:
        days = pandas.to_datetime(t[event], format="%Y-%m-%d", errors="coerce")
        so = ((days >= anchor - length) & (days <= anchor)).astype("boolean")
        return so.mask(days.isna()).mask(t[event] == "no", False)

    def unless_male(answer: Any) -> Any:
        return answer.mask(answer.isna() & men, False)

    visit = t.inclusion_date
    of_age = told(t.birth_date + years[18] <= visit, "birth_date", "inclusion_date")
    return {
        "I01": told(t.ms_course == "PPMS", "ms_course") & t.mcdonald_2017,
        "I02": of_age & told(visit < t.birth_date + years[56], "birth_date", "inclusion_date"),
        "I03": told(t.edss.between(3, 6), "edss"),
        "I04": within("pira", years[2], t.screening_date),
        "I05": told(t.oligoclonal_bands == "positive", "oligoclonal_bands"),
        "I06": ~unless_male(t.childbearing_potential) | t.effective_contraception,
        "I07": t.informed_consent,
        "I08": t.social_security,
        "E01": ~(within("relapse", years[1], visit) | within("new_t2_lesion", years[1], visit)),
        "E02": ~within("disease_modifying_drug", years[1], visit),
        "E03": ~within("high_dose_corticosteroid", pandas.Timedelta(days=30), visit),
        "E04": ~(
            t.intracranial_hypertension
            | t.puncture_site_infection
            | told(t.platelets < 50, "platelets")
            | t.anticoagulant
            | t.fibrinolytic
        ),
        "E05": ~within("therapeutic_trial", pandas.DateOffset(months=6), visit),
        "E06": ~(
            t.legal_protection
            | t.deprived_of_liberty
            | unless_male(t.pregnant)
            | unless_male(t.breastfeeding)
            | ~of_age
            | t.unable_to_consent
        ),
    }
