"""A house rule that restricts somebody: the council looks at their liberty again, once the agreement holds."""

from datetime import timedelta

import pytest

from careplans.models import LibertyScreen
from placements.choices import ArrangementKind, CheckKind, Party
from placements.models import Agreement
from placements.services import agreements, arrangements, house_rules, signing
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.liberty import LibertyScreenFactory, law
from tests.factories.placements import AgreementFactory, SignatureFactory

pytestmark = pytest.mark.django_db
LOCKED = {"rules_restrict": True, "restrictive_rules": "The front door is locked from ten to six"}


@pytest.fixture(autouse=True)
def shipped(db):
    law("agni")


def signed_by_all(agreement, worker_of):
    for party in (Party.COUNCIL, Party.CARER, Party.SCHEME):
        SignatureFactory(agreement=agreement, party=party)
    by = worker_of(agreement.candidate.referral.scheme)
    signing.sign(agreement=agreement, party=Party.PERSON, name="Danny Okafor", by=by)


def test_the_screen_is_opened_with_its_owner_and_date_once_all_have_signed(worker_of):
    agreement = AgreementFactory(signing=True, **LOCKED)
    SignatureFactory(agreement=agreement, party=Party.COUNCIL)
    assert not LibertyScreen.objects.exists()
    agreement.signatures.all().delete()

    signed_by_all(agreement, worker_of)

    screen = LibertyScreen.objects.get()
    household = agreement.candidate.household
    assert screen.begun_because == f"House rule agreed with {household}: The front door is locked from ten to six"
    assert (screen.person, screen.owner) == (agreement.person, agreement.person.owner)
    assert screen.due_on > dates.today()
    assert Event.objects.filter(verb="liberty.begun", person_id=agreement.person_id).exists()


def test_a_screen_that_stands_is_followed_by_another(worker_of):
    agreement = AgreementFactory(signing=True, **LOCKED)
    LibertyScreenFactory(person=agreement.person, completed=True)

    signed_by_all(agreement, worker_of)

    assert LibertyScreen.objects.drafts().get().begun_because.startswith("House rule agreed")


def test_a_screen_being_written_is_marked(worker_of):
    agreement = AgreementFactory(signing=True, **LOCKED)
    draft = LibertyScreenFactory(person=agreement.person, begun_because="A year is over")

    signed_by_all(agreement, worker_of)

    draft.refresh_from_db()
    assert draft.begun_because.splitlines()[1].startswith("House rule agreed")


def test_house_rules_that_restrict_nobody_open_nothing(worker_of):
    signed_by_all(AgreementFactory(signing=True), worker_of)

    assert not LibertyScreen.objects.exists()


def emergency(worker_of):
    """An agreement that may start before it is signed, and the scheme's worker."""
    agreement = AgreementFactory(ready=True, kind=ArrangementKind.EMERGENCY, **LOCKED)
    household = agreement.candidate.household
    household.approved_kinds = [*household.approved_kinds, ArrangementKind.EMERGENCY]
    household.save()
    household.checks.create(kind=CheckKind.EMERGENCY_TRAINING, done_on=dates.today(), valid_until=dates.today())
    return agreement, worker_of(household.scheme)


def test_in_an_emergency_it_is_opened_on_the_first_day_and_once(worker_of):
    agreement, by = emergency(worker_of)

    arrangements.start(agreement=agreement, by=by)
    house_rules.screen_liberty(agreement=agreement, by=by)

    assert LibertyScreen.objects.get().begun_because.count("The front door is locked") == 1


def test_it_is_not_screened_again_when_the_fourth_signature_follows_the_first_screen(worker_of):
    agreement, by = emergency(worker_of)
    arrangements.start(agreement=agreement, by=by)
    draft = LibertyScreen.objects.get()
    why = draft.begun_because
    draft.delete()
    first = LibertyScreenFactory(person=agreement.person, completed=True, begun_because=f"A year is over\n{why}")
    Agreement.objects.update(state="signing")

    signed_by_all(agreement, worker_of)

    assert LibertyScreen.objects.get() == first


def test_another_rule_is_screened_again_and_so_is_the_same_one_of_a_new_agreement(worker_of):
    agreement, by = emergency(worker_of)
    why = f"House rule agreed with {agreement.candidate.household}: {LOCKED['restrictive_rules']}"
    LibertyScreenFactory(
        person=agreement.person, completed=True, begun_because=why, completed_on=dates.today() - timedelta(days=1),
        started_on=dates.today() - timedelta(days=2), rescreen_on=dates.today() + timedelta(days=90),
    )  # fmt: skip

    house_rules.screen_liberty(agreement=agreement, by=by)
    assert LibertyScreen.objects.drafts().get().begun_because == why
    agreement.restrictive_rules = "The kitchen too"
    house_rules.screen_liberty(agreement=agreement, by=by)
    assert LibertyScreen.objects.drafts().get().begun_because.endswith("The kitchen too")


def test_nobody_signs_before_it_is_said_whether_a_rule_restricts(worker_of):
    agreement = AgreementFactory(signing=True, rules_restrict=None)
    by = worker_of(agreement.candidate.referral.scheme)

    with pytest.raises(Refusal, match=r"Take the agreement back first\. Say whether a house rule"):
        signing.sign(agreement=agreement, party=Party.CARER, name="Grace", by=by)
    assert not agreement.signatures.exists()


def test_which_rule_it_is_has_to_be_written(worker_of):
    agreement = AgreementFactory()
    by = worker_of(agreement.candidate.referral.scheme)

    with pytest.raises(Refusal, match="Write which house rule restricts them"):
        agreements.save(agreement=agreement, by=by, rules_restrict=True, restrictive_rules=" ")
    saved = agreements.save(agreement=agreement, by=by, rules_restrict=False, restrictive_rules="The door")

    assert saved.restrictive_rules == ""
