import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from people.viewers import viewer_for
from placements.choices import (
    ArrangementKind,
    ArrangementState,
    EmergencyOutcome,
    EmergencyState,
    EmergencyStep,
    EndReason,
)
from placements.models import Emergency
from placements.rules.emergency_care import first_review_face_to_face, options_review_held
from placements.rules.lines import message_of
from placements.services import arrangements, emergency_care
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.emergencies import (
    EmergencyFactory,
    EmergencyReviewFactory,
    ExtensionFactory,
    OptionsReviewFactory,
    emergency_home,
)
from tests.factories.placements import AgreementFactory
from tests.placements.conftest import manager_of

pytestmark = pytest.mark.django_db
WORDS = {"who_came": "She, Maria, Priya", "person_view": "All right here.", "found": "Sleeps well."}
OPTIONS = {
    "who_came": "All",
    "options": "Home; her sister; here",
    "person_view": "I want to stay.",
    "came_to": "Refer.",
}


def began(days_ago, **fields):
    """A live emergency that began so many days ago."""
    day = dates.add_days(dates.today(), -days_ago)
    row = EmergencyFactory(live=True, started_on=day, limit_on=dates.add_days(day, 91), **fields)
    row.arrangement.started_on = day
    row.arrangement.save()
    return row


def met(row, by, **fields):
    given = {"on": dates.today(), "who": "She, Maria, Priya", "decided": "Her sister visits on Sundays."} | fields
    return emergency_care.record_meeting(emergency=row, by=by, **given)


def reviewed(row, by, **fields):
    given = {"on": dates.today(), "face_to_face": True} | WORDS | fields
    return emergency_care.record_review(emergency=row, by=by, **given)


def looked(row, by, **fields):
    return emergency_care.review_options(emergency=row, by=by, **{"on": dates.today()} | OPTIONS | fields)


def test_after_the_meeting_the_first_review_is_due_four_weeks_after_the_start(council_of):
    row = began(5)

    row = met(row, council_of(row.person))

    assert (row.meeting_on, row.next_step) == (dates.today(), EmergencyStep.REVIEW)
    assert row.due_on == dates.add_days(row.started_on, 28)


def test_each_review_sets_the_next(council_of):
    row = began(20)
    by = council_of(row.person)
    met(row, by)

    reviewed(row, by)

    row.refresh_from_db()
    assert (row.next_step, row.due_on) == (EmergencyStep.REVIEW, dates.add_days(dates.today(), 28))


def test_past_the_limit_only_the_limit_is_due(council_of):
    row = began(80)
    by = council_of(row.person)
    met(row, by)

    reviewed(row, by)

    row.refresh_from_db()
    assert (row.next_step, row.due_on) == (EmergencyStep.LIMIT, row.limit_on)


def test_first_review_face_to_face(council_of):
    row = began(20)
    by = council_of(row.person)

    with pytest.raises(Refusal) as refusal:
        reviewed(row, by, face_to_face=False)
    assert (str(refusal.value), refusal.value.missing[0].can_override) == (message_of(first_review_face_to_face), False)
    reviewed(row, by, on=dates.add_days(dates.today(), -1))
    assert reviewed(row, by, face_to_face=False).pk


@pytest.mark.parametrize("days", [-6, 1])
def test_held_while_it_lasted(days, council_of):
    row = began(5)
    by, on = council_of(row.person), dates.add_days(dates.today(), days)

    for what in (met, reviewed, looked):
        with pytest.raises(Refusal, match="between the start"):
            what(row, by, on=on)


def test_nothing_is_recorded_without_its_words(council_of):
    row = began(5)
    by = council_of(row.person)

    for what, wrong in ((met, {"who": " "}), (reviewed, {"person_view": " "}), (looked, {"options": " "})):
        with pytest.raises(Refusal, match="Say who came"):
            what(row, by, **wrong)


def test_a_scheme_records_no_review_of_the_councils(worker_of):
    row = began(5)

    for what in (met, reviewed, looked):
        with pytest.raises(PermissionDenied):
            what(row, worker_of(row.scheme))


def ask_longer(row, by, days=30):
    return emergency_care.ask_for_longer(
        emergency=row, until=dates.add_days(row.limit_on, days), why="The flat is ready in spring.", by=by
    )


def test_longer_only_after_an_options_review_and_by_both_managers(line_manager_of, worker_of):
    row = began(85)
    council, scheme = line_manager_of(row.person), worker_of(row.scheme, Role.SCHEME_MANAGER)
    with pytest.raises(Refusal) as refusal:
        ask_longer(row, council)
    assert str(refusal.value) == message_of(options_review_held)
    OptionsReviewFactory(emergency=row)

    asked = ask_longer(row, council)
    row.refresh_from_db()
    assert row.limit_on == dates.add_days(row.started_on, 91)
    with pytest.raises(Refusal, match="Your side has decided already"):
        emergency_care.decide_longer(extension=asked, agrees=True, words="Yes", by=council)
    emergency_care.decide_longer(extension=asked, agrees=True, words="The carers are willing.", by=scheme)

    row.refresh_from_db()
    assert row.limit_on == asked.until
    with pytest.raises(Refusal, match="decided already"):
        emergency_care.decide_longer(extension=asked, agrees=True, words="Again", by=scheme)


def test_one_no_is_enough(worker_of):
    row = ExtensionFactory()

    row = emergency_care.decide_longer(
        extension=row,
        agrees=False,
        words="The carers are worn out.",
        by=worker_of(row.emergency.scheme, Role.SCHEME_MANAGER),
    )

    row.emergency.refresh_from_db()
    assert (row.refused_on, row.is_decided) == (dates.today(), False)
    assert row.emergency.limit_on == dates.add_days(dates.today(), 91)


@pytest.mark.parametrize("days", [0, 100])
def test_later_than_the_limit_and_three_months_at_most(days, line_manager_of):
    row = began(85)
    OptionsReviewFactory(emergency=row)

    with pytest.raises(Refusal, match="at most three months later"):
        ask_longer(row, line_manager_of(row.person), days=days)


def test_not_asked_twice(line_manager_of):
    row = ExtensionFactory().emergency

    with pytest.raises(Refusal, match="decide about that first"):
        ask_longer(row, line_manager_of(row.person))


def test_a_care_manager_extends_nothing(council_of):
    row = began(85)

    with pytest.raises(PermissionDenied):
        ask_longer(row, council_of(row.person))


@pytest.mark.parametrize("outcome", EmergencyOutcome)
def test_it_ends_with_where_they_went_and_the_place_is_free(outcome, worker_of):
    row = OptionsReviewFactory(emergency=began(30)).emergency

    row = emergency_care.end(
        emergency=row, on=dates.today(), outcome=outcome, why="Her mother is home.", by=worker_of(row.scheme)
    )

    row.refresh_from_db()
    assert (row.state, row.outcome, row.ended_on, row.is_open) == (EmergencyState.ENDED, outcome, dates.today(), False)
    assert row.arrangement.state == ArrangementState.ENDED
    assert not row.arrangement.agreement.is_open


def test_g14_emg_3_no_home_for_the_long_term_without_an_options_review(worker_of):
    row = began(30)

    with pytest.raises(Refusal) as refusal:
        emergency_care.end(
            emergency=row, on=dates.today(), outcome=EmergencyOutcome.LONG_TERM, why="Stays.", by=worker_of(row.scheme)
        )
    assert refusal.value.missing[0].can_override is False
    row.refresh_from_db()
    assert row.state == EmergencyState.LIVE


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [(EndReason.OWN_HOME, "home"), (EndReason.HEALTH, "hospital"), (EndReason.BREAKDOWN, "breakdown")],
)
def test_ended_on_the_page_of_the_arrangement_the_emergency_is_over_too(reason, outcome, worker_of):
    row = began(3)

    arrangements.end(arrangement=row.arrangement, on=dates.today(), reason=reason, by=worker_of(row.scheme), why="x")

    assert Emergency.objects.get().outcome == outcome


@pytest.fixture
def emergency_somewhere():
    """Taken in while somebody is being matched with the same carers."""
    agreement = AgreementFactory(signed=True)
    scheme = agreement.candidate.referral.scheme
    row = EmergencyFactory(
        live=True, person=agreement.person, scheme_profile=scheme.scheme_profile,
        household=agreement.candidate.household,
    )  # fmt: skip
    return row, agreement


def test_emergency_to_long_term_options_review_held(emergency_somewhere, worker_of):
    row, agreement = emergency_somewhere

    with pytest.raises(Refusal) as refusal:
        arrangements.start(agreement=agreement, by=worker_of(row.scheme))
    (missing,) = refusal.value.missing
    assert (missing.message, missing.can_override) == (message_of(options_review_held), False)


def test_the_emergency_makes_way_for_the_home_they_chose_even_in_the_last_place(emergency_somewhere, worker_of):
    row, agreement = emergency_somewhere
    OptionsReviewFactory(emergency=row)
    row.household.approved_places = 1
    row.household.save()

    home = arrangements.start(agreement=agreement, by=worker_of(row.scheme))

    row.refresh_from_db()
    assert (home.kind, home.place, home.household) == (ArrangementKind.LIVE_IN, 1, row.household)
    assert (row.state, row.outcome) == (EmergencyState.ENDED, EmergencyOutcome.LONG_TERM)
    assert row.arrangement.state == ArrangementState.ENDED


def test_an_emergency_that_is_over_has_no_more_reviews(council_of):
    row = EmergencyFactory(refused=True)

    with pytest.raises(Refusal, match="nobody lives there"):
        reviewed(row, council_of(row.person))


def test_reviews_are_of_whoever_sees_the_emergency(council_of, worker_of):
    review = EmergencyReviewFactory()
    row = review.emergency

    assert review in type(review).objects.visible_to(worker_of(row.scheme))
    assert review in type(review).objects.visible_to(viewer_for(manager_of(row.person)))
    assert not type(review).objects.visible_to(worker_of(emergency_home(EmergencyFactory().scheme).scheme)).exists()
