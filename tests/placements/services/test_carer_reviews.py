"""The yearly review with carers: theirs first, the scheme's after it, and always a next one."""

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import CareKind, CarerRecommendation, CheckKind, HouseholdState
from placements.models import CarerReview, CarerReviewAction, CarerReviewChange, CarersView, HouseholdCare
from placements.services import carer_reviews
from placements.services.carer_review_facts import gate
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.caring import CarerReviewFactory, HouseholdCareFactory
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
NEXT = dates.add_days(TODAY, 365)


def save(row, by, **fields):
    return carer_reviews.save(review=row, by=by, version=row.version, **fields)


def owed(home):
    return HouseholdCare.objects.open().get(household=home, kind=CareKind.REVIEW)


@pytest.fixture
def home():
    return HouseholdFactory()


@pytest.fixture
def by(home, worker_of):
    return worker_of(home.scheme)


def test_it_is_begun_once_for_approved_carers(home, by, worker_of):
    row = carer_reviews.begin(household=home, by=by)

    assert (row.state, row.reviewer_id, row.begun_on, row.agenda_raised) == ("open", by.user_id, TODAY, None)
    with pytest.raises(Refusal, match="being written already"):
        carer_reviews.begin(household=home, by=by)
    applying = HouseholdFactory(scheme=home.scheme, state=HouseholdState.APPLYING, approved_on=None)
    with pytest.raises(Refusal, match="not approved carers"):
        carer_reviews.begin(household=applying, by=by)


def test_a_council_writes_no_review_of_carers(home, council_of):
    person = ArrangementFactory(household=home).person

    with pytest.raises(PermissionDenied):
        carer_reviews.begin(household=home, by=council_of(person))


@pytest.mark.parametrize(
    "answers",
    [{"training": "First aid"}, {"held_on": TODAY}, {"wellbeing": "well"}, {"recommendation": "continue"}],
)
def test_nothing_of_the_schemes_is_written_before_the_carers_were_asked(home, by, answers):
    row = CarerReviewFactory(household=home)

    with pytest.raises(Refusal, match="what they want to raise before"):
        save(row, by, **answers)

    row = save(row, by, agenda_asked_on=TODAY, agenda_raised=False)
    assert save(row, by, **answers).version == 3


def test_nothing_to_raise_is_an_answer_and_something_needs_words(home, by):
    row = CarerReviewFactory(household=home)

    with pytest.raises(Refusal, match="in their words"):
        save(row, by, agenda_asked_on=TODAY, agenda_raised=True, agenda=" ")
    row = save(row, by, agenda_asked_on=TODAY, agenda_raised=True, agenda="The nights")
    row = save(row, by, agenda_asked_on=TODAY, agenda_raised=False, agenda="The nights")

    assert (row.agenda_raised, row.agenda) == (False, "")


def test_the_agenda_is_not_taken_back_once_the_scheme_has_asked(home, by):
    row = CarerReviewFactory(household=home, asked=True, training="First aid")

    with pytest.raises(Refusal, match="before you write"):
        save(row, by, agenda_asked_on=None, agenda_raised=None)


def test_they_were_not_asked_tomorrow(home, by):
    row = CarerReviewFactory(household=home)

    with pytest.raises(Refusal, match="in the future"):
        save(row, by, agenda_asked_on=dates.add_days(TODAY, 1), agenda_raised=False)


def test_two_who_write_at_once_lose_nothing(home, by):
    row = CarerReviewFactory(household=home, asked=True)
    save(row, by, training="First aid")

    with pytest.raises(Refusal, match="Somebody else"):
        save(row, by, training="Nothing")
    with pytest.raises(TypeError, match="no answers called colour"):
        save(row, by, colour="red")


def test_the_carers_say_how_it_goes_with_each_person(home, by):
    row = CarerReviewFactory(household=home)
    arrangement, elsewhere = ArrangementFactory(household=home), ArrangementFactory()

    with pytest.raises(Refusal, match="before you write"):
        carer_reviews.hear(review=row, by=by, arrangement=arrangement, words="Well")
    row = CarerReview.objects.get(pk=save(row, by, agenda_asked_on=TODAY, agenda_raised=False).pk)
    with pytest.raises(Refusal, match="not supported by these carers"):
        carer_reviews.hear(review=row, by=by, arrangement=elsewhere, words="Well")
    with pytest.raises(Refusal, match="Write down"):
        carer_reviews.hear(review=row, by=by, arrangement=arrangement, words=" ")
    carer_reviews.hear(review=row, by=by, arrangement=arrangement, words="Well")
    carer_reviews.hear(review=row, by=by, arrangement=arrangement, words="Very well")

    assert list(CarersView.objects.values_list("words", flat=True)) == ["Very well"]


def test_completing_renews_the_approval_and_owes_the_next(home, by):
    HouseholdCareFactory(household=home, kind=CareKind.REVIEW)
    row = CarerReviewFactory(household=home, written=True)

    done = carer_reviews.complete(review=row, by=by)

    assert (done.state, done.completed_on) == ("completed", TODAY)
    assert owed(home).due_on == NEXT
    check = home.checks.get(kind=CheckKind.APPROVAL)
    assert (check.done_on, check.valid_until) == (TODAY, NEXT)
    assert CarerReviewChange.objects.get().to_state == "completed"
    assert Event.objects.filter(verb="carer_review.completed").count() == 1
    with pytest.raises(WrongState, match="finished"):
        save(done, by, training="More")


@pytest.mark.parametrize("recommendation", [CarerRecommendation.TERMS, CarerRecommendation.PANEL])
def test_a_change_of_the_approval_renews_nothing_and_is_somebodys_to_bring_about(home, by, recommendation):
    before = home.checks.filter(kind=CheckKind.APPROVAL).values_list("valid_until", flat=True)[:1]
    until = list(before)
    row = CarerReviewFactory(household=home, written=True, recommendation=recommendation)

    carer_reviews.complete(review=row, by=by)

    action = CarerReviewAction.objects.get()
    assert (action.owner_id, action.due_on) == (home.owner_id, dates.add_days(TODAY, 28))
    assert list(home.checks.filter(kind=CheckKind.APPROVAL).values_list("valid_until", flat=True)) == until
    assert owed(home).due_on == NEXT


def test_everything_missing_is_said_at_once(home, by):
    ArrangementFactory(household=home)
    row = CarerReviewFactory(household=home)

    with pytest.raises(Refusal) as refused:
        carer_reviews.complete(review=row, by=by)

    assert refused.value.missing[0].rule == "G8-CAR"
    assert len(refused.value.missing) == len(gate(row).missing) > 12


def test_one_that_is_not_held_is_owed_as_before(home, by):
    due = HouseholdCareFactory(household=home, kind=CareKind.REVIEW).due_on
    row = CarerReviewFactory(household=home, asked=True)

    with pytest.raises(Refusal, match="Say why"):
        carer_reviews.stop(review=row, by=by, why=" ")
    assert carer_reviews.stop(review=row, by=by, why="They are away").state == "stopped"

    assert owed(home).due_on == due
    assert carer_reviews.begin(household=home, by=by).pk != row.pk
