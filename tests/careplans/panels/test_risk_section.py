"""Risk on the record: review date, number of risks, restrictions, and what is overdue."""

from datetime import timedelta

from careplans.panels.risk_section import risk_alerts, risk_missing, risk_next, risk_section
from people.models import Person
from sharedliving.core import dates
from tests.factories.risk import RestrictionFactory, RiskAssessmentFactory

YESTERDAY = dates.today() - timedelta(days=1)


def fresh(world):
    """The person as a new page reads them."""
    return Person.objects.get(pk=world.person.pk)


def context(world, viewer=None):
    return risk_section(viewer or world.by, fresh(world)).context


def test_nothing_yet_says_how_to_begin(world):
    shown = context(world)

    assert (shown["rows"], shown["restrictions"]) == ([], [])
    assert shown["new_href"] == f"/people/{world.person.reference}/risk/"
    assert shown["new_text"] == "Begin a risk assessment"


def test_what_is_in_force_shows_review_date_and_number(world):
    row = RiskAssessmentFactory(person=world.person, in_force=True, risks=3)

    rows = dict(context(world)["rows"])

    assert rows["Looked at again by"].on == row.review_on
    assert rows["Risks in it"] == "3"
    assert rows["Risk assessment 1"][1].href == f"/risk/{row.pk}/"
    assert context(world)["new_text"] == "Look at the risks again"


def test_while_one_is_written_no_other_is_begun(world):
    RiskAssessmentFactory(person=world.person)

    assert context(world)["new_href"] == ""


def test_a_scheme_reads_and_does_not_begin(world, shared):
    RiskAssessmentFactory(person=world.person, in_force=True)

    shown = context(world, world.of_scheme)

    assert len(shown["rows"]) == 3
    assert (shown["new_href"], shown["restrict_href"]) == ("", "")


def test_restrictions_in_place_are_listed(world):
    RestrictionFactory(person=world.person)

    (row,) = context(world)["restrictions"]

    assert row[0].text == "The kitchen knives are locked away at night"
    assert row[1] == "The person agrees to it"


def test_what_is_overdue_stands_in_the_banner_and_among_what_is_missing(world):
    RiskAssessmentFactory(person=world.person, in_force=True, review_on=YESTERDAY)
    RestrictionFactory(person=world.person, due_on=YESTERDAY)

    alerts, missing = risk_alerts(world.by, fresh(world)), risk_missing(world.by, fresh(world))

    assert [text.split(" was ")[0] for text in alerts] == ["The risk assessment", "A restriction"]
    assert [item.rule for item in missing] == ["G14-RISK-6", "G14-RISK-6"]


def test_what_is_not_overdue_does_not(world):
    RiskAssessmentFactory(person=world.person, in_force=True)
    RestrictionFactory(person=world.person, due_on=dates.today())

    assert risk_alerts(world.by, fresh(world)) == []
    assert risk_missing(world.by, fresh(world)) == []


def test_the_next_step_goes_on_with_the_draft(world):
    RiskAssessmentFactory(person=world.person)

    (step,) = risk_next(world.by, fresh(world))

    assert step.text == "Go on with risk assessment 1"


def test_while_it_waits_the_next_step_is_agreement(world):
    RiskAssessmentFactory(person=world.person, awaiting=True)

    assert risk_next(world.by, fresh(world))[0].text == "Get agreement to risk assessment 1"


def test_a_scheme_has_no_step(world, shared):
    RiskAssessmentFactory(person=world.person, in_force=True)

    assert risk_next(world.of_scheme, fresh(world)) == []


def test_all_of_it_is_read_with_two_queries(world, django_assert_num_queries):
    RiskAssessmentFactory(person=world.person, in_force=True, risks=3)
    RestrictionFactory(person=world.person)
    looking, person = world.by, fresh(world)

    with django_assert_num_queries(2):
        for panel in (risk_section, risk_alerts, risk_missing, risk_next):
            panel(looking, person)
