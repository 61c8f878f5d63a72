"""Every page of placements, in a real browser: no axe violation, no sideways scroll at 320 pixels, unique link texts."""

import os
from pathlib import Path
from urllib.parse import urlparse

import pytest
from django.urls import reverse

from people.choices import Role
from people.models import User
from placements.choices import Brings, CheckKind, Trait
from sharedliving.core import dates
from tests.factories.careplans import PlanNeedFactory
from tests.factories.caring import (
    BackUpFactory,
    CarerBreakFactory,
    CarerVisitFactory,
    HouseholdNoticeFactory,
    UnderNoticeFactory,
)
from tests.factories.emergencies import EmergencyFactory, emergency_home
from tests.factories.households import AddressFactory, HouseholdFactory, SchemeFactory, scheme_worker
from tests.factories.moving import MoveCheckFactory, PlannedStepFactory, RecommendationFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import (
    AgreementFactory,
    ArrangementFactory,
    CandidateFactory,
    IntroductionFactory,
    LineFactory,
    ReferralFactory,
)
from tests.factories.practice import DecidedOtherwiseFactory, MoreAskedFactory, ProtocolFactory
from tests.journeys.conftest import walk  # noqa: F401
from tests.journeys.walker import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def email_of(user: User) -> str:
    user.set_password(PASSWORD)
    user.save()
    return user.email


def elsewhere(walker, *addresses: str) -> list[str]:
    """Open each, where the walker looks at it (axe, console, width); those that led to another page than the one asked for.

    With PICTURES in the environment a picture of each is kept there.
    """
    led = []
    for address in addresses:
        walker.open(address)
        if urlparse(walker.page.url).path != address or walker.page.locator("h1").count() != 1:
            led.append(address)
        if folder := os.environ.get("PICTURES"):
            name = address.strip("/").replace("/", "-")
            walker.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
    return led


def of(row, *names: str) -> list[str]:
    return [reverse(name, args=[row.pk]) for name in names]


def test_pages_of_a_council(walk):  # noqa: F811
    person = PersonFactory(given_name="Danny", family_name="Sands")
    draft = ReferralFactory(person=person, health="", risks="")
    section = reverse("referral-section", args=[draft.pk, "risks"])
    again = PersonFactory(owner=person.owner, team=person.team)
    agreement = AgreementFactory(candidate__referral__person=again, signing=True)

    walker = walk(email_of(person.owner))

    assert not elsewhere(
        walker,
        reverse("referrals"),
        draft.get_absolute_url(),
        section,
        *of(draft, "referral-send", "referral-withdraw"),
    )
    assert not elsewhere(
        walker, reverse("referral-new", args=[person.reference]), agreement.candidate.get_absolute_url()
    )
    assert not elsewhere(
        walker, agreement.get_absolute_url(), reverse("agreement-sign", args=[agreement.pk, "council"])
    )


def test_pages_of_a_scheme_until_the_match(walk):  # noqa: F811
    sent = ReferralFactory(sent=True, person__given_name="Danny", person__family_name="Sands")
    scheme = sent.scheme
    matching = ReferralFactory(
        accepted=True, scheme_profile=scheme.scheme_profile, preferred_area="WM3", language="Urdu"
    )
    HouseholdFactory(scheme=scheme, name="Maria and John Okafor", about="Two dogs, a garden, football on Saturdays.")
    HouseholdFactory(scheme=scheme, name="Ann Bell", area="WM9", approved_kinds=["day"], checks=False)
    candidate = CandidateFactory(referral=matching, decided=True, reasons=["In WM3"], concerns=["Has pets"])
    IntroductionFactory(candidate=candidate)
    walker = walk(email_of(scheme_worker(scheme)))

    assert not elsewhere(
        walker,
        reverse("referrals"),
        sent.get_absolute_url(),
        *of(sent, "referral-accept", "referral-decline", "referral-ask", "referral-recommend"),
    )
    assert not elsewhere(walker, matching.get_absolute_url(), *of(matching, "shortlist", "referral-only-one"))
    assert not elsewhere(
        walker,
        *of(
            candidate,
            "candidate",
            "candidate-describe",
            "introduction-new",
            "introduction-plan",
            "candidate-decide",
            "candidate-not-chosen",
        ),
    )


def test_pages_of_a_scheme_from_the_match(walk):  # noqa: F811
    expired = dates.add_days(dates.today(), -3)
    agreement = AgreementFactory(person__given_name="Danny")
    PlanNeedFactory(plan=agreement.candidate.referral.plan, outcome="I see my sister every week")
    LineFactory(agreement=agreement)
    household = agreement.candidate.household
    household.checks.filter(kind=CheckKind.DBS).update(valid_until=expired)
    AddressFactory(household=household)
    arrangement = ArrangementFactory(household=household)
    walker = walk(email_of(scheme_worker(household.scheme)))

    assert not elsewhere(
        walker, reverse("carers"), reverse("carer-new"), *of(household, "carer", "carer-approve", "carer-checks")
    )
    assert not elsewhere(
        walker, *of(household, "carer-change", "carer-address", "carer-suspend"), reverse("arrangements")
    )
    assert not elsewhere(walker, *of(agreement, "agreement", "agreement-roles", "agreement-line-new"))
    assert not elsewhere(walker, *of(arrangement, "arrangement", "arrangement-visit", "arrangement-end"))


def test_pages_of_how_referrals_are_decided(walk):  # noqa: F811
    person = PersonFactory(given_name="Danny", family_name="Sands")
    thin = ReferralFactory(
        person=person, more_asked=True, pressures=["discharge", "funding"], discharge_on=dates.today()
    )
    asked = MoreAskedFactory(referral=thin)
    DecidedOtherwiseFactory(referral=thin, lacked=["health", "plan_received"])
    protocol = ProtocolFactory(council=person.council, scheme=thin.scheme, link="https://example.org/protocol")
    SchemeFactory(councils=[person.council])
    manager = UserFactory(organisation=person.council, team=person.team, roles=[Role.LINE_MANAGER])
    walker = walk(email_of(manager))

    assert not elsewhere(walker, "/", thin.get_absolute_url(), *of(asked, "question-answer"))
    assert not elsewhere(walker, reverse("referral-section", args=[thin.pk, "pressures"]), reverse("referrals"))
    assert not elsewhere(
        walker, reverse("decisions"), reverse("pressures"), reverse("protocols"), reverse("protocol-new")
    )
    assert not elsewhere(walker, *of(protocol, "protocol", "protocol-change", "protocol-renew", "protocol-end"))


def test_pages_of_moves_and_of_carers_cared_for(walk):  # noqa: F811
    move = MoveCheckFactory()
    household, candidate = move.candidate.household, move.candidate
    notice = HouseholdNoticeFactory(household=household)
    arrangement = ArrangementFactory(household=household)
    UnderNoticeFactory(notice=notice, arrangement=arrangement)
    CarerVisitFactory(household=household, wellbeing="strained", signs=["tired", "stopping"], agreed="A week off")
    carer_break, back_up = (
        CarerBreakFactory(household=household),
        BackUpFactory(household=household, person=arrangement.person),
    )
    planned = PlannedStepFactory(candidate__referral__scheme_profile=household.scheme.scheme_profile)
    walker = walk(email_of(scheme_worker(household.scheme, Role.SCHEME_MANAGER)))

    assert not elsewhere(walker, *of(candidate, "move"), reverse("moves"), reverse("unmet"))
    assert not elsewhere(walker, *of(move.items.first(), "move-item"), *of(planned, "introduction-missed"))
    assert not elsewhere(walker, *of(household, "carer", "carer-visit-add", "carer-break-add", "carer-back-up-add"))
    assert not elsewhere(walker, *of(carer_break, "carer-break-call-off"), *of(back_up, "carer-back-up-end"))
    assert not elsewhere(walker, *of(notice, "carer-notice-close"))


def test_pages_of_a_council_around_a_recommendation_and_a_notice(walk):  # noqa: F811
    row = UnderNoticeFactory()
    CarerBreakFactory(household=row.notice.household)
    recommended = RecommendationFactory(referral__person=row.person, referral__planless=True)
    step = IntroductionFactory(candidate__referral__person=row.person, candidate__referral__planless=True)
    walker = walk(email_of(row.person.owner))

    assert not elsewhere(walker, row.get_absolute_url(), *of(row, "what-next"), *of(recommended, "recommendation"))
    assert not elsewhere(walker, recommended.referral.get_absolute_url(), *of(step, "introduction-part"))


@pytest.mark.parametrize("role", [Role.SCHEME_WORKER, Role.SCHEME_MANAGER])
def test_page_of_the_carers_of_an_emergency(walk, role):  # noqa: F811
    """Some are possible, some lack what can wait, some said no."""
    row = EmergencyFactory(accepted=True)
    ReferralFactory(
        person=row.person, scheme_profile=row.scheme.scheme_profile, sent=True, preferred_area="",
        musts=[Trait.BUS], brings=[Brings.SMOKES],
    )  # fmt: skip
    emergency_home(row.scheme, name="Grace Adeyemi", offers=[Trait.BUS])
    emergency_home(row.scheme, name="Alan and Jo Cole")
    emergency_home(row.scheme, name="Ruth Bell", offers=[Trait.BUS], wont=[Brings.SMOKES])

    walker = walk(email_of(scheme_worker(row.scheme, role)))

    assert not elsewhere(walker, *of(row, "emergency-household"))
    assert walker.reads("The carers would not have somebody who smokes indoors.")
