"""What this viewer can do next for the person, and what is missing around their arrangement."""

from django.urls import reverse

from careplans.models import CarePlan
from people.models import Person
from placements.choices import AgreementState, ReferralState
from placements.models import Agreement, Arrangement, HouseholdCheck, Referral
from placements.panels.facts import Facts, facts
from placements.panels.young import emergency_steps
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import NextStep
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


def next_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """Each open row's next move, if it is this viewer's to make."""
    if person.died_on:
        return []
    known = facts(viewer, person)
    steps = [_refer(viewer, person, known)]
    steps += [_referral_step(viewer, row, known) for row in known.referrals if row.is_open]
    steps += [_recommended(viewer, row) for row in known.referrals if row.state == ReferralState.RECOMMENDED]
    started = {row.agreement_id for row in known.arrangements}
    steps += [_agreement_step(viewer, row, row.pk in started) for row in known.agreements if row.is_open]
    if known.live is not None and viewer.can(Perm.RECORD_VISIT):
        url = reverse("arrangement-visit", args=[known.live.pk])
        steps.append(NextStep("Record a scheme visit", url, known.live.due_on, "Set by the last visit"))
    steps += emergency_steps(viewer, person)
    return [step for step in steps if step is not None]


def _refer(viewer: Viewer, person: Person, known: Facts) -> NextStep | None:
    """With a plan in force and nowhere to go yet: refer."""
    if not viewer.can(Perm.WRITE_REFERRAL) or known.open_referral is not None or known.live is not None:
        return None
    if not CarePlan.objects.visible_to(viewer).in_force().filter(person=person).exists():
        return None
    return NextStep(
        "Refer to a Shared Lives scheme", reverse("referral-new", args=[person.reference]), dates.today(),
        "A plan is in force and there is no arrangement yet",
    )  # fmt: skip


def _referral_step(viewer: Viewer, row: Referral, known: Facts) -> NextStep | None:
    url = row.get_absolute_url()
    if row.state == ReferralState.DRAFT and viewer.can(Perm.WRITE_REFERRAL):
        return NextStep(f"Send the referral to {row.scheme.name}", url, row.due_on)
    if row.state == ReferralState.SENT and viewer.can(Perm.ANSWER_REFERRAL):
        return NextStep("Answer the referral", url, row.due_on, f"Sent on {dates.uk_date(row.sent_on)}")
    if row.state == ReferralState.MORE_ASKED and viewer.can(Perm.WRITE_REFERRAL):
        return NextStep(
            f"Answer what {row.scheme.name} asks for", url, row.due_on, "The scheme lacks something for a match"
        )
    if row.state == ReferralState.ACCEPTED and viewer.can(Perm.MATCH):
        return NextStep("Find a household", reverse("shortlist", args=[row.pk]), row.due_on)
    if row.state == ReferralState.MATCHED and viewer.can(Perm.WRITE_AGREEMENT) and _no_agreement(known):
        return NextStep("Write the agreement", url, row.due_on, "Both sides said yes")
    return None


def _recommended(viewer: Viewer, row: Referral) -> NextStep | None:
    found = row.recommendation
    if not found.is_open or not viewer.can(Perm.WRITE_REFERRAL):
        return None
    why = f"{row.scheme.name} recommends: {inside(found.get_option_display())}"
    return NextStep("Answer what the scheme recommends", found.get_absolute_url(), found.due_on, why)


def _no_agreement(known: Facts) -> bool:
    started = {row.agreement_id for row in known.arrangements}
    return not any(row.is_open and row.pk not in started for row in known.agreements)


def _agreement_step(viewer: Viewer, row: Agreement, started: bool) -> NextStep | None:
    url = row.get_absolute_url()
    if row.state == AgreementState.DRAFT and viewer.can(Perm.WRITE_AGREEMENT):
        return NextStep("Finish the agreement", url, row.due_on)
    if row.state == AgreementState.SIGNING and (viewer.can(Perm.SIGN_FOR_SCHEME) or viewer.can(Perm.SIGN_FOR_COUNCIL)):
        return NextStep("Sign the agreement", url, row.due_on)
    if row.state == AgreementState.SIGNED and not started and viewer.can(Perm.START_ARRANGEMENT):
        return NextStep("Start the arrangement", reverse("arrangement-start", args=[row.pk]), row.due_on)
    return None


def missing(viewer: Viewer, person: Person) -> list[Missing]:
    """Around a live arrangement: no plan in force (G14-PLAN-5), and checks of the household that have expired."""
    if person.died_on or not viewer.can(Perm.SEE_ARRANGEMENTS):
        return []
    live = Arrangement.objects.visible_to(viewer).filter(person=person)
    bare = live.without_plan_in_force().first()
    found = []
    if bare is not None:
        message = "There is no care and support plan in force for this arrangement."
        found.append(Missing(message, url=bare.get_absolute_url(), rule="G14-PLAN-5"))
    expired = HouseholdCheck.objects.visible_to(viewer).expired(dates.today())
    for check in expired.filter(household__arrangements__in=live.live()).select_related("household"):
        message = f"{check.get_kind_display()} of {check.household.name} expired on {dates.uk_date(check.valid_until)}."
        found.append(Missing(message, url=check.household.get_absolute_url(), rule="GLOS-MON"))
    return found
