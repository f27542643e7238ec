"""The first trial's rules, written by hand: what reading NCT06592703 must come to, spans aside."""

from decimal import Decimal

from screener.model.dates import Duration
from screener.model.fields import fields_of
from screener.model.protocol import Criterion, CriterionKind, Protocol
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    When,
    Window,
)
from screener.model.vocabulary import vocabulary


def years(value: int) -> Quantity:
    """So many years of age."""
    return Quantity(value=Decimal(value), unit="a")


def before(amount: int, unit: str, anchor: str | None = None) -> Window:
    """So long before an anchor."""
    return Window(far=Duration.model_validate({"amount": amount, "unit": unit}), anchor=anchor)


RULES: dict[str, Rule] = {
    "I01": AllOf(rules=(OneOf(variable="ms_course", values=("PPMS",)), Present(finding="mcdonald_2017"))),
    "I02": Between(variable="age", low=years(18), high=years(55)),
    "I03": Between(
        variable="edss", low=Quantity(value=Decimal(3)), high=Quantity(value=Decimal(6)), at="inclusion"
    ),
    "I04": Occurred(event="pira", window=before(2, "year", "screening")),
    "I05": OneOf(variable="oligoclonal_bands", values=("positive",)),
    "I06": When(
        guard=Present(finding="childbearing_potential"), then=Present(finding="effective_contraception")
    ),
    "I07": Present(finding="informed_consent"),
    "I08": Present(finding="social_security"),
    "E01": AnyOf(
        rules=(
            Occurred(event="relapse", window=before(1, "year")),
            Occurred(event="new_t2_lesion", window=before(1, "year")),
        )
    ),
    "E02": Occurred(event="disease_modifying_drug", window=before(1, "year")),
    "E03": Occurred(event="high_dose_corticosteroid", window=before(30, "day", "inclusion")),
    "E04": AnyOf(
        rules=(
            Present(finding="intracranial_hypertension"),
            Present(finding="puncture_site_infection"),
            Compare(variable="platelets", operator="<", quantity=Quantity(value=Decimal(50), unit="10*9/L")),
            Present(finding="anticoagulant"),
            Present(finding="fibrinolytic"),
        )
    ),
    "E05": Occurred(event="therapeutic_trial", window=before(6, "month")),
    "E06": AnyOf(
        rules=(
            Present(finding="legal_protection"),
            Present(finding="deprived_of_liberty"),
            Present(finding="pregnant"),
            Present(finding="breastfeeding"),
            Compare(variable="age", operator="<", quantity=years(18)),
            Present(finding="unable_to_consent"),
        )
    ),
}


def maestro(default_anchor: str = "inclusion_date") -> Protocol:
    """The first trial's protocol from the rules above."""
    criteria = tuple(
        Criterion(id=id, kind=kind_of(id), text=f"text of {id}", rule=rule) for id, rule in RULES.items()
    )
    return Protocol(
        trial="NCT06592703",
        title="MAESTRO-4MS",
        version="2025-03-18",
        default_anchor=default_anchor,
        criteria=criteria,
        fields=fields_of(
            ((criterion.id, criterion.rule) for criterion in criteria), vocabulary(), default_anchor, {}
        ),
    )


def kind_of(id: str) -> CriterionKind:
    """Whether an id is an inclusion or an exclusion criterion's."""
    return "inclusion" if id.startswith("I") else "exclusion"
