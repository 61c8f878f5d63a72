"""Gathering a record from what the apps offer."""

from datetime import UTC, datetime, timedelta

import pytest

from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.panels import NextStep, PathwayStep, TimelineEntry
from sharedliving.pages import record
from tests.factories.careplans import SupportRequestFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.reviews import CaseNoteFactory, ReviewFactory
from tests.factories.risk import RiskAssessmentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(worker):
    return PersonFactory(owner=worker)


@pytest.fixture
def looking(worker):
    return viewer_for(worker)


def test_next_steps_come_earliest_first_and_those_without_a_date_last(person, looking):
    ReviewFactory(person=person, due_on=dates.today() + timedelta(days=2))
    SupportRequestFactory(person=person, due_on=dates.today() + timedelta(days=1))

    days = [step.due_on or record.NO_DATE for step in record.record_of(looking, person).next_steps]

    assert days == sorted(days)
    assert len(days) == 3


def test_a_blocked_step_gives_its_reason_and_any_other_its_words():
    cells = record.pathway_cells(
        [
            PathwayStep("plan", "Plan", "blocked", why="Not eligible"),
            PathwayStep("review", "Review", "now", why="Due 3 May"),
        ]
    )

    assert [(cell["text"], cell["reason"]) for cell in cells] == [("", "Not eligible"), ("Due 3 May", "")]


def test_next_rows():
    (row,) = record.next_rows([NextStep("Hold the review", "/reviews/1/", None, "Because")])

    assert (row[0].text, row[0].href, row[1], row[2]) == ("Hold the review", "/reviews/1/", "", "Because")


def test_the_banner_says_what_was_written_and_what_is_overdue(person, looking):
    person.alerts = "Allergic to penicillin"
    RiskAssessmentFactory(person=person, in_force=True, review_on=dates.today() - timedelta(days=1))

    written, overdue = record.alerts_of(looking, person)

    assert written == "Allergic to penicillin"
    assert overdue.startswith("The risk assessment was to be looked at again by")


def test_the_banner_of_somebody_who_has_died_is_quiet(person, looking):
    RiskAssessmentFactory(person=person, in_force=True, review_on=dates.today() - timedelta(days=1))
    person.died_on = dates.today()

    assert record.alerts_of(looking, person) == []


def test_timeline_cells_keep_both_moments():
    at, written = datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 3, 5, tzinfo=UTC)

    (cell,) = record.timeline_cells([TimelineEntry(at, "Note", "Rang", "Cara", "Well", "/x/", written)])

    assert (cell["when"], cell["written"], cell["title"], cell["href"]) == (at, written, "Rang", "/x/")


class TestWhoseTurn:
    def test_the_earliest_of_everything(self, person, looking):
        SupportRequestFactory(person=person, due_on=dates.today() + timedelta(days=3))
        ReviewFactory(person=person, due_on=dates.today() + timedelta(days=2))

        assert record.whose_turn(looking, person).text == "Cara Manager: hold the review"

    def test_of_this_person_alone(self, person, looking, worker):
        SupportRequestFactory(person__owner=worker, due_on=dates.today())

        assert record.whose_turn(looking, person).text == "Cara Manager: be in contact"

    def test_nobodys_when_the_person_has_died(self, person, looking):
        person.died_on = dates.today()

        assert record.whose_turn(looking, person) is None

    def test_nothing_for_a_stranger(self, person):
        assert record.whose_turn(viewer_for(UserFactory()), person) is None

    def test_one_statement_and_two_for_the_names(self, person, looking, django_assert_num_queries):
        with django_assert_num_queries(3):
            record.whose_turn(looking, person)


class TestBannerNext:
    def test_a_step(self, person, looking):
        step = NextStep("Hold the review", "/reviews/1/", dates.today())

        assert record.banner_of(looking, person, step)["next"] == {
            "text": "Hold the review", "on": dates.today(), "href": "/reviews/1/",
        }  # fmt: skip

    def test_whom_to_ask_when_there_is_no_step(self, person, looking):
        assert record.banner_of(looking, person, None)["next"]["text"] == "Nothing that you can see. Ask Cara Manager"

    def test_nothing_after_death(self, person, looking):
        person.died_on = dates.today()

        assert record.banner_of(looking, person, None)["next"] is None

    def test_an_age_that_is_not_known(self, person, looking):
        person.date_of_birth = None

        assert record.banner_of(looking, person, None)["age"] is None


class TestTimelinePage:
    def notes(self, person, hours):
        now = datetime.now(UTC)
        for each in hours:
            CaseNoteFactory(person=person, happened_at=now - timedelta(hours=each), text=f"n{each}")

    def page(self, looking, person, size, before=None):
        entries, older = record.timeline_page(looking, person, before or datetime.now(UTC), size)
        return [entry.text for entry in entries if entry.text.startswith("n")], older

    def test_all_of_it(self, person, looking):
        self.notes(person, [1, 2])

        assert self.page(looking, person, 5) == (["n1", "n2"], None)

    def test_as_many_as_fit_and_where_to_go_on(self, person, looking):
        self.notes(person, [1, 2, 3])

        first, older = self.page(looking, person, 2)

        assert len(first) + 1 >= 2
        rest, end = self.page(looking, person, 5, older)
        assert sorted(first + rest) == ["n1", "n2", "n3"]
        assert end is None

    def test_what_shares_a_moment_stays_together_even_when_it_is_more_than_a_page(self, person, looking):
        at = datetime.now(UTC) - timedelta(hours=4)
        for number in range(7):
            CaseNoteFactory(person=person, happened_at=at, text=f"n{number}")
        CaseNoteFactory(person=person, happened_at=at - timedelta(hours=1), text="n-last")

        seen, before = [], None
        for _ in range(5):
            entries, before = self.page(looking, person, 2, before)
            seen += entries
            if before is None:
                break

        assert sorted(seen) == sorted([*(f"n{number}" for number in range(7)), "n-last"])
