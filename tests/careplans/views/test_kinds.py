"""The pages of assessments of the other kinds."""

import pytest

from careplans.forms.kinds import FORMS
from careplans.models import Assessment
from careplans.rules.kinds import KINDS
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.careplans import AssessmentFactory
from tests.factories.kinds import (
    AssessmentCopyFactory,
    BudgetLineFactory,
    ContinuingCareFactory,
    ContributionFactory,
    OtherAssessmentFactory,
    carer_of,
)

TODAY = dates.today()


def day(name):
    return {f"{name}_{n}": part for n, part in enumerate((TODAY.day, TODAY.month, TODAY.year))}


@pytest.fixture
def desk(world, sign_in):
    return sign_in(world.care_manager)


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_is_written_end_to_end(world, desk, kind):
    carer = carer_of(world.person) if kind == "unpaid_carer" else None
    posted = {"kind": kind, "carer": carer.pk if carer else "", "assessor": world.care_manager.pk}
    answer = desk.post(f"/people/{world.person.reference}/other-assessment/", posted)
    row = Assessment.objects.get()
    assert answer.url == f"/other-assessments/{row.pk}/"

    for section in FORMS[kind]:
        assert desk.get(f"{answer.url}{section}/").status_code == 200
    assert "Before you complete" in text(desk.get(f"{answer.url}complete/"))
    assert FORMS[kind][next(iter(FORMS[kind]))][0] in text(desk.get(answer.url))


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_full_one_is_completed_and_read(world, desk, kind):
    row = OtherAssessmentFactory(kind=kind, person=world.person, full=True, state="in_progress")

    answer = desk.post(f"/other-assessments/{row.pk}/complete/")

    page = text(desk.get(answer.url))
    assert "Completed" in page
    assert "Record that the copy was given" in page


def test_a_section_is_saved_and_resumed(world, desk):
    row = OtherAssessmentFactory(kind="panel", person=world.person)

    answer = desk.post(
        f"/other-assessments/{row.pk}/recommendation/", {"version": 1, "recommendation": "Shared Lives."}
    )

    assert answer.url == f"/other-assessments/{row.pk}/"
    assert "Shared Lives." in text(desk.get(f"/other-assessments/{row.pk}/recommendation/"))


def test_a_section_of_another_kind_does_not_exist(world, desk):
    row = OtherAssessmentFactory(kind="panel", person=world.person)

    assert desk.get(f"/other-assessments/{row.pk}/benefits/").status_code == 404
    assert desk.get(f"/other-assessments/{row.pk}/lines/").status_code == 404


@pytest.mark.parametrize("bad", ["x" * 1_000_000, "nul \x00 in it", "\x07"])
def test_bad_words_are_no_fault(world, desk, bad):
    row = OtherAssessmentFactory(kind="panel", person=world.person)

    answer = desk.post(f"/other-assessments/{row.pk}/recommendation/", {"version": 1, "recommendation": bad})

    assert answer.status_code in (302, 422)


def test_an_impossible_date_is_said_at_its_field(world, desk):
    row = OtherAssessmentFactory(person=world.person)
    posted = {"version": 1, "assessed_on_0": "31", "assessed_on_1": "2", "assessed_on_2": "2026", "outcome": "nothing"}

    answer = desk.post(f"/other-assessments/{row.pk}/outcome/", posted)

    assert answer.status_code == 422
    assert "Date of the assessment must be a real date" in text(answer)


def test_the_start_says_what_each_kind_is_for(world, desk):
    page = text(desk.get(f"/people/{world.person.reference}/other-assessment/"))

    assert all(kind.label in page and kind.why in page for kind in KINDS.values())


def test_an_unpaid_carer_has_to_be_chosen(world, desk):
    posted = {"kind": "unpaid_carer", "assessor": world.care_manager.pk}

    answer = desk.post(f"/people/{world.person.reference}/other-assessment/", posted)

    assert answer.status_code == 422
    assert "Select which unpaid carer it is about" in text(answer)


def test_the_carer_of_somebody_else_cannot_be_chosen(world, desk):
    other = OtherAssessmentFactory(kind="unpaid_carer").carer
    posted = {"kind": "unpaid_carer", "assessor": world.care_manager.pk, "carer": other.pk}

    assert desk.post(f"/people/{world.person.reference}/other-assessment/", posted).status_code == 422
    assert Assessment.objects.count() == 1


def test_the_record_shows_them_with_the_way_to_another(world, desk):
    row = OtherAssessmentFactory(kind="unpaid_carer", person=world.person)

    page = text(desk.get(world.person.part_url(Part.SUPPORT)))

    assert f"/other-assessments/{row.pk}/" in page
    assert f"/people/{world.person.reference}/other-assessment/" in page


def test_a_scheme_sees_none_of_it(world, shared, sign_in):
    row = OtherAssessmentFactory(person=world.person)
    desk = sign_in(world.scheme_manager)

    assert desk.get(f"/other-assessments/{row.pk}/").status_code in (403, 404)
    assert "Other assessments" not in text(desk.get(world.person.part_url(Part.SUPPORT)))


def test_it_is_stopped_with_a_reason(world, desk):
    row = OtherAssessmentFactory(person=world.person)

    desk.post(f"/other-assessments/{row.pk}/stop/", {"why": "They did not want it"})

    row.refresh_from_db()
    assert row.state == "cancelled"


def test_lines_are_added_and_removed_and_added_up(world, desk):
    row = OtherAssessmentFactory(kind="budget", person=world.person)
    where = f"/other-assessments/{row.pk}/lines/"

    desk.post(where, {"what": "Day centre", "quantity": "2", "unit": "session", "rate": "45.50"})
    assert "1 line: £91.00 a week." in text(desk.get(where))
    assert "completed" in text(desk.get(f"/other-assessments/{row.pk}/")).lower()

    desk.post(f"{where}{row.budget_lines.get().pk}/remove/")
    assert "0 lines: £0.00 a week." in text(desk.get(where))


@pytest.mark.parametrize(
    "bad", [{"quantity": "0"}, {"rate": "-1"}, {"quantity": "1e9"}, {"unit": "hand"}, {"what": ""}]
)
def test_a_line_that_cannot_be_is_said_at_its_field(world, desk, bad):
    row = OtherAssessmentFactory(kind="budget", person=world.person)
    posted = {"what": "Day centre", "quantity": "2", "unit": "session", "rate": "45.50"} | bad

    assert desk.post(f"/other-assessments/{row.pk}/lines/", posted).status_code == 422


def test_the_read_page_of_a_budget_has_its_lines(world, desk):
    row = OtherAssessmentFactory(kind="budget", person=world.person, done=True)
    BudgetLineFactory(assessment=row, what="Swimming", rate=12)

    page = text(desk.get(f"/other-assessments/{row.pk}/"))

    assert "Swimming" in page
    assert "£552.00 a week" in page


def test_the_copy_is_recorded(world, desk):
    copy = AssessmentCopyFactory(assessment__person=world.person)

    answer = desk.post(f"/assessments/copies/{copy.pk}/", day("given_on") | {"how": "Read aloud"})

    page = text(desk.get(answer.url))
    assert "Read aloud" in page
    assert "Record that the copy was given" not in page
    assert desk.get(f"/assessments/copies/{copy.pk}/").status_code == 302


def test_the_nhs_decides_and_reviews(world, desk):
    care = ContinuingCareFactory(assessment__person=world.person)
    where = f"/continuing-care/{care.pk}/"
    assert "Record the decision of the NHS" in text(desk.get(where))

    desk.post(f"{where}decision/", day("decided_on") | {"decision": "eligible", "reasons": "A health need."})
    assert "Record a review by the NHS" in text(desk.get(where))
    assert desk.get(f"{where}decision/").status_code == 302

    desk.post(f"{where}review/", day("reviewed_on") | {"goes_on": "no", "note": "Better."})
    care.refresh_from_db()
    assert care.state == "ended"
    assert desk.get(f"{where}review/").status_code == 302


@pytest.mark.parametrize("number", [1, 3, 50])
def test_contributions_cost_the_same_however_many(world, desk, number, django_assert_num_queries):
    for row, queries in (
        (AssessmentFactory(person=world.person, started=True), 10),
        (OtherAssessmentFactory(person=world.person), 8),
    ):
        ContributionFactory.create_batch(number, assessment=row)

        with django_assert_num_queries(queries):
            page = text(desk.get(row.get_absolute_url()))

        assert f"0 of {number} in" in page


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_page_of_a_kind_is_read_in_few_queries(world, desk, kind, django_assert_max_num_queries):
    row = OtherAssessmentFactory(kind=kind, person=world.person, done=True)

    with django_assert_max_num_queries(9):
        desk.get(f"/other-assessments/{row.pk}/")
