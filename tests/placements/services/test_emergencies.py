import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from people.models import Share
from placements.choices import EmergencyState, EmergencyStep
from placements.models import Emergency
from placements.services import emergencies
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.emergencies import KNOWN, EmergencyFactory
from tests.factories.households import SchemeFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return PersonFactory()


@pytest.fixture
def scheme(person):
    return SchemeFactory(councils=[person.council]).organisation


def call(person, scheme, by, **fields):
    return emergencies.take_call(person=person, scheme=scheme, called_at=timezone.now(), by=by, **fields)


def test_a_call_is_taken_with_whatever_is_known(person, scheme, council_of):
    row = call(person, scheme, council_of(person), why_now="Her mother fell.")

    assert (row.state, row.next_step, row.due_on) == (EmergencyState.TAKEN, EmergencyStep.ASK, dates.today())
    assert (row.owner, row.care_manager, row.team) == (person.owner, person.owner, person.team)
    assert Event.objects.get(verb="emergency.called").text == "Emergency: Her mother fell."
    assert row.history.count() == 1


def test_one_open_emergency_a_person(person, scheme, council_of):
    first = call(person, scheme, council_of(person))

    with pytest.raises(Refusal, match="open emergency already") as refusal:
        call(person, scheme, council_of(person))
    assert refusal.value.missing[0].url == first.get_absolute_url()


def test_a_scheme_that_does_not_serve_the_council_is_not_asked(person, council_of):
    with pytest.raises(Refusal, match="does not serve"):
        call(person, SchemeFactory().organisation, council_of(person))


def test_a_call_has_come_already(person, scheme, council_of):
    with pytest.raises(Refusal, match="has come already"):
        emergencies.take_call(
            person=person, scheme=scheme, called_at=timezone.now() + timezone.timedelta(hours=1), by=council_of(person)
        )


def test_a_call_is_the_councils(person, scheme, worker_of):
    with pytest.raises(PermissionDenied):
        call(person, scheme, worker_of(scheme))


def test_no_field_of_an_emergency(person, scheme, council_of):
    with pytest.raises(ValueError, match="state"):
        call(person, scheme, council_of(person), state="live")


def test_the_scheme_is_told_once_everything_is_known_and_owes_an_answer_today(council_of):
    row = EmergencyFactory()

    row = emergencies.ask(emergency=row, by=council_of(row.person), all_risk_told=True)

    assert (row.state, row.next_step, row.due_on) == (EmergencyState.ASKED, EmergencyStep.ANSWER, dates.today())
    assert row.owner == row.scheme.duty_manager
    assert Share.objects.get(person=row.person, organisation=row.scheme).until is None
    assert [(change.from_state, change.to_state) for change in row.changes.all()] == [("taken", "asked")]


@pytest.mark.parametrize("field", sorted(KNOWN))
def test_nobody_is_asked_while_something_is_missing(field, council_of):
    row = EmergencyFactory(**{field: ""})

    with pytest.raises(Refusal) as refusal:
        emergencies.ask(emergency=row, by=council_of(row.person), all_risk_told=True)
    (missing,) = refusal.value.missing
    assert (missing.key, missing.can_override) == (field, False)
    assert missing.url.endswith(f"#id_{field}")
    assert not Share.objects.exists()


def test_everything_that_is_missing_at_once(council_of):
    row = EmergencyFactory(thin=True)

    with pytest.raises(Refusal) as refusal:
        emergencies.ask(emergency=row, by=council_of(row.person), all_risk_told=True)
    assert {missing.key for missing in refusal.value.missing} == set(KNOWN)


def test_all_known_risk_is_told_first(council_of):
    row = EmergencyFactory()

    with pytest.raises(Refusal, match="all known risk"):
        emergencies.ask(emergency=row, by=council_of(row.person), all_risk_told=False)


def test_more_becomes_known(council_of):
    row = EmergencyFactory(thin=True)

    row = emergencies.save(emergency=row, by=council_of(row.person), gp="Dr Shah", why_now="A fire.")

    assert (row.gp, row.why_now) == ("Dr Shah", "A fire.")
    assert Event.objects.get(verb="emergency.changed").data == {"fields": ["gp", "why_now"]}


def test_once_a_scheme_was_asked_nothing_is_taken_away_again(council_of):
    row = EmergencyFactory(asked=True)

    with pytest.raises(Refusal, match="allergies"):
        emergencies.save(emergency=row, by=council_of(row.person), allergies=" ")


def test_another_scheme_until_one_was_asked(council_of):
    row, asked = EmergencyFactory(), EmergencyFactory(asked=True)
    other = SchemeFactory(councils=[row.council, asked.council]).organisation

    assert emergencies.save(emergency=row, by=council_of(row.person), scheme=other).scheme == other
    with pytest.raises(Refusal, match="was asked already"):
        emergencies.save(emergency=asked, by=council_of(asked.person), scheme=other)


@pytest.mark.parametrize("trait", ["asked", "accepted", "approved"])
def test_no_longer_needed_ends_it_and_the_scheme_sees_the_person_no_more(trait, council_of):
    row = EmergencyFactory(**{trait: True})

    row = emergencies.withdraw(emergency=row, by=council_of(row.person), why="Her sister took her in.")

    assert (row.state, row.is_open, row.due_on, row.next_step) == (EmergencyState.WITHDRAWN, False, None, "")
    assert not Share.objects.filter(person=row.person, until=None).exists()


def test_the_scheme_keeps_seeing_somebody_who_is_referred_to_it_as_well(council_of):
    referral = ReferralFactory(sent=True, planless=True)
    row = EmergencyFactory(asked=True, person=referral.person, scheme_profile=referral.scheme.scheme_profile)

    emergencies.withdraw(emergency=row, by=council_of(row.person), why="Her sister took her in.")

    assert Share.objects.filter(person=row.person, organisation=row.scheme, until=None).exists()


def test_withdrawing_needs_a_reason_and_comes_before_the_first_night(council_of):
    row = EmergencyFactory(live=True)

    with pytest.raises(Refusal, match="Say why"):
        emergencies.withdraw(emergency=row, by=council_of(row.person), why=" ")
    with pytest.raises(Refusal, match="cannot become"):
        emergencies.withdraw(emergency=row, by=council_of(row.person), why="x")


def test_a_closed_one_is_not_changed(council_of):
    row = EmergencyFactory(refused=True)

    with pytest.raises(Refusal, match="is over"):
        emergencies.save(emergency=row, by=council_of(row.person), gp="x")
    assert Emergency.objects.open().count() == 0
