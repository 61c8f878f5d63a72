"""What on record lets somebody agree for the person to the care a carer's plan gives them, as lines of its gate."""

from careplans.choices.authority import Subject
from careplans.choices.support import PersonSays
from careplans.models import BestInterestsDecision, CapacityAssessment, SupportPlan
from careplans.rules.authority import covering, mca_9_attorney_or_deputy_signs
from careplans.rules.findings import mca_2_nobody_signs_for_who_can
from careplans.rules.said import says
from careplans.rules.support_gate import at
from careplans.rules.support_person import OF, mca_4_care_is_decided_for_them
from sharedliving.core import dates
from sharedliving.core.rules import Line

ABOUT = (Subject.HOME, Subject.PLAN)


def lines(plan: SupportPlan) -> list[Line]:
    """What is asked when somebody else says it for the person: that they cannot, and who may. Else nothing."""
    if plan.person_says not in OF:
        return []
    person, on, url = plan.person, dates.today(), at(plan, "agreement")
    able, decided, theirs = (
        mca_2_nobody_signs_for_who_can,
        mca_4_care_is_decided_for_them,
        mca_9_attorney_or_deputy_signs,
    )
    newest = CapacityAssessment.objects.filter(person=person).newest_about(ABOUT, on)
    those = covering(person.legal_authorities.all(), Subject.PLAN, on)
    standing = BestInterestsDecision.objects.to_act_on(on).filter(person=person, subject__in=ABOUT)
    found = [
        says("They cannot decide it", able, able(newest), url, person=person.name),
        says("Decided for them", decided, decided(plan, those, list(standing)), url, name=person.name),
    ]
    if plan.person_says == PersonSays.BEST_INTERESTS and plan.person_decision:
        kept, holders = theirs(plan.person_decision, those), " or ".join(str(each) for each in those)
        found.append(says("Theirs to decide", theirs, kept, url, person=person.name, holders=holders))
    return found


def only_for_who_does_not_say(plan: SupportPlan) -> None:
    """What was chosen for the person is taken off when something else is said."""
    for says_so, name in OF.items():
        if plan.person_says != says_so:
            setattr(plan, name, None)


def who_says(plan: SupportPlan) -> str:
    """Who agrees or decides for the person, as pages and documents say it; "" where they say it themselves."""
    row = plan.person_decision
    if plan.person_authority is not None:
        return str(plan.person_authority)
    return f"{row.decision_maker}, on {dates.uk_date(row.decided_on)}" if row and row.decided_on else ""
