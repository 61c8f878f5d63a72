"""What a liberty screen is made of under its framework, and the gate before it is completed."""

from django.urls import reverse

from careplans.choices.liberty import LibertyDecision
from careplans.models import (
    CourtAuthorisation,
    LibertyEvidence,
    LibertyFramework,
    LibertyObjection,
    LibertyScreen,
    Restriction,
)
from careplans.rules import liberty as rules
from careplans.rules.liberty_factors import Proposal, factors_of, proposed
from careplans.rules.records import RecordKind
from careplans.rules.said import says
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

LABEL = "Liberty screen"
WISHES = ("own_words", "wishes_how")
RESTRICTIONS = ("restrictions", "restraint", "medication")
CONSENT = ("consent", "consent_reasons")
DECISION = ("advice", "advice_on", "decision", "decision_reasons", "priority", "priority_reasons", "rescreen_on")


def kind_of(framework: LibertyFramework) -> RecordKind:
    """The kind whose questions are those of this framework."""
    factors = tuple(name for factor in factors_of(framework) for name in (factor.key, factor.why))
    sections = {"wishes": WISHES, "factors": factors, "restrictions": RESTRICTIONS}
    if framework.asks_consent:
        sections["consent"] = CONSENT
    return RecordKind("liberty", LABEL, sections | {"decision": DECISION}, gate)


def objects(screen: LibertyScreen) -> bool:
    """Whether an objection was recorded for this screen, or one of the person still waits for an answer."""
    of_person = LibertyObjection.objects.filter(person_id=screen.person_id)
    return of_person.filter(screen=screen).exists() or of_person.open().exists()


def proposal_for(screen: LibertyScreen) -> Proposal:
    """The priority that the tool proposes from what has been answered so far."""
    return proposed(screen.framework, screen.answers, objects(screen))


def gate(screen: LibertyScreen) -> Gate:
    """Everything that is needed before a screen is completed, each line with its section."""
    return Gate([*_seen(screen), *_decided(screen)])


def _url(screen: LibertyScreen, section: str) -> str:
    return reverse("liberty-section", args=[screen.pk, section])


def _seen(screen: LibertyScreen) -> list[Line]:
    framework, name = screen.framework, screen.person.name
    seen = LibertyEvidence.objects.filter(screen=screen).count()
    recorded = Restriction.objects.in_place().filter(person_id=screen.person_id).count()
    lines = [
        says("The law of today", rules.llg_agni_law_of_today, rules.llg_agni_law_of_today(framework, dates.today()),
             reverse("liberty-stop", args=[screen.pk])),
        says("What they say and show", rules.llg_agni_own_wishes_come_first,
             rules.llg_agni_own_wishes_come_first(screen), _url(screen, "wishes"), name=name),
        says("Every question of the law", rules.llg_agni_every_factor_is_weighed,
             rules.llg_agni_every_factor_is_weighed(screen), _url(screen, "factors")),
        says("Restrictions", rules.dol2020_restrictions_are_listed, rules.dol2020_restrictions_are_listed(screen, recorded),
             _url(screen, "restrictions"), name=name),
    ]  # fmt: skip
    if not framework.asks_consent:
        return lines
    return [
        *lines,
        says("What was seen", rules.llg_agni_behaviour_was_seen, rules.llg_agni_behaviour_was_seen(True, seen),
             reverse("liberty-evidence", args=[screen.pk]), name=name),
        says("Consent", rules.llg_agni_consent_is_concluded, rules.llg_agni_consent_is_concluded(screen),
             _url(screen, "consent"), name=name),
    ]  # fmt: skip


def _decided(screen: LibertyScreen) -> list[Line]:
    objecting, url = objects(screen), _url(screen, "decision")
    priority = proposed(screen.framework, screen.answers, objecting).priority
    has_order = CourtAuthorisation.objects.in_force().filter(person_id=screen.person_id).exists()
    latest = due_on(Clock.LIBERTY_RESCREEN, dates.today(), screen.person.council_id)
    advice, reasons = screen.answer("advice") or "", screen.answer("priority_reasons") or ""
    order_url = reverse("court-order-new", args=[screen.person.reference])
    authorised = rules.dol2020_authorised_means_an_order_in_force(screen.decision, has_order)
    lines = [
        says("Decision", rules.dol2020_decision_has_reasons, rules.dol2020_decision_has_reasons(screen), url),
        says("Legal advice about the objection", rules.copdol10_objection_needs_legal_advice,
             rules.copdol10_objection_needs_legal_advice(screen.decision, objecting, advice), url),
        says("Priority", rules.dol2020_other_priority_has_reasons,
             rules.dol2020_other_priority_has_reasons(screen.priority, priority, reasons), url),
        says("Day to screen again", rules.copdol10_screened_again_in_time,
             rules.copdol10_screened_again_in_time(screen.rescreen_on, dates.today(), latest), url,
             latest=dates.uk_date(latest)),
    ]  # fmt: skip
    if screen.decision == LibertyDecision.AUTHORISED:
        lines.append(says("Order in force", rules.dol2020_authorised_means_an_order_in_force, authorised, order_url))
    return lines
