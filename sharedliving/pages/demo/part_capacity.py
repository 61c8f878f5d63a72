"""Capacity in the demo world: a decision that Doris cannot make, made in her best interests; attorneys seen and not seen."""

from careplans.choices.authority import AuthorityKind, DocumentKind, Subject
from careplans.choices.best_interests import ConsultedAs
from careplans.choices.capacity import Conclusion
from careplans.models import CapacityAssessment
from careplans.rules.capacity_gate import CAPACITY
from careplans.services import authorities, best_interests, capacity, records
from careplans.services.best_interests import BEST_INTERESTS
from sharedliving.core import dates
from sharedliving.pages.demo.steps import Life, on_day

ASSESSMENT = {
    "own_words": "The money goes in the tin. I don’t know what the man at the bank wants.",
    "presumed": True,
    "relevant_information": "That rent falls due every week, who takes it, and what happens when it is not paid.",
    "support_kinds": ["pictures", "repeated"],
    "support_given": "Her own bank letters, coins on the table, and a second visit a week later with her brother.",
    "understands": True,
    "understands_evidence": "“Rent is for my room.” She put the coins for it into the envelope.",
    "retains": False,
    "retains_evidence": "An hour later she did not know that rent had been spoken of, on both visits.",
    "weighs": False,
    "weighs_evidence": "Asked what happens if the rent money buys a coat, she said “a nice coat” and laughed.",
    "communicates": True,
    "communicates_evidence": "Speaks clearly and says no when she means no.",
    "has_impairment": True,
    "impairment": "Learning disability, and dementia diagnosed two years ago.",
    "because_of_it": True,
    "causal_link": "She loses what she was told within the hour, so that she cannot hold the two things beside each other.",
    "conclusion": Conclusion.LACKS,
    "reasons": "More likely than not she cannot decide about the rent account, though she decides what to spend each day.",
    "could_regain": "Not likely: the dementia is getting slowly worse.",
    "can_wait": False,
}


def about_the_rent(life: Life, days: int) -> CapacityAssessment:
    """Assessed, and three weeks later decided for her, after asking her brother and her carers."""
    by = life.by("care_manager")
    with on_day(days, 11):
        row = capacity.begin(
            person=life.person, by=by, decision="Who looks after the money for her rent", subject=Subject.MONEY,
            trigger="Three weeks’ rent was found in the tin, and she could not say what it was for.",
        )  # fmt: skip
        row = records.save_section(
            row=row, kind=CAPACITY, by=by, version=row.version, assessed_on=dates.today(),
            review_on=dates.add_days(dates.today(), 365), **ASSESSMENT,
        )  # fmt: skip
        row = capacity.complete(row=row, by=by)
    with on_day(max(days - 21, 0), 14):
        _decide(life, row)
    return row


def _decide(life: Life, assessment: CapacityAssessment) -> None:
    by = life.by("care_manager")
    row = best_interests.begin(assessment=assessment, subject=Subject.MONEY, by=by)
    best_interests.add_option(
        row=row, by=by, option="A rent account that the council pays from as appointee; she keeps her spending money",
        good="The rent is paid, and she keeps her purse and her Saturdays", bad="A letter less in her name",
        is_less_restrictive=True,
    )  # fmt: skip
    best_interests.add_option(
        row=row, by=by, option="Her carers look after all her money", good="Simple", is_less_restrictive=False,
        bad="She would have to ask for every coin, and they are paid to support her",
    )  # fmt: skip
    best_interests.add_consulted(
        row=row, by=by, name="Raymond Tench", consulted_as=ConsultedAs.FAMILY, relationship="brother",
        said="She always paid on a Friday and was proud of it. Let her hand the envelope over herself.",
    )  # fmt: skip
    row.refresh_from_db()
    row = records.save_section(
        row=row, kind=BEST_INTERESTS, by=by, version=row.version, wishes_now="She wants her tin, and to go shopping.",
        wishes_before="Paid her own way all her life.", beliefs="Owing money is a shame.",
        decision_maker=f"{by.name}, care manager", is_long_term_move=False, nobody_to_consult=False,
        decided="The council becomes appointee for the rent; she keeps her spending money and hands over the envelope.",
        least_restrictive_why="Only the rent is taken off her hands; everything that she can decide she goes on deciding.",
        decided_on=dates.today(), review_on=dates.add_days(dates.today(), 300),
        disagreement="Her brother can ask for another meeting, or complain to the council.",
    )  # fmt: skip
    best_interests.complete(row=row, by=by)


def attorney(life: Life, days: int, *, name: str, seen: bool) -> None:
    """Somebody who says that they are the attorney; the document was seen, or not yet."""
    by = life.by("care_manager")
    with on_day(days, 12):
        row = authorities.record(
            person=life.person, by=by, kind=AuthorityKind.LPA_WELFARE, name=name,
            scope="All decisions about health and welfare, acting alone", reference="7001-2345-6789",
            registered_on=dates.today() if seen else None,
        )  # fmt: skip
        if seen:
            authorities.see_document(authority=row, by=by, document=DocumentKind.CERTIFIED, on=dates.today())
