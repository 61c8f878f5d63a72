import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from placements.choices import ArrangementKind, Setting
from placements.models import Arrangement
from placements.rules import Terms
from placements.services import arrangements, terms
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db


def test_started_without_terms_it_has_the_usual_ones_of_its_kind(worker_of):
    agreement = AgreementFactory(signed=True, kind=ArrangementKind.OUTREACH)
    household = agreement.candidate.household
    household.approved_kinds = [ArrangementKind.OUTREACH]
    household.save()

    row = arrangements.start(agreement=agreement, by=worker_of(household.scheme))

    assert (row.setting, row.planned_end, row.funding) == (Setting.PERSON_HOME, None, "")


def test_terms_are_changed_and_who_changed_what_is_kept(worker_of):
    row = ArrangementFactory()

    row = terms.change(arrangement=row, terms=Terms(nights_a_week=3, funding="nhs"), by=worker_of(row.scheme))

    assert (row.nights_a_week, row.funding) == (3, "nhs")
    assert Event.objects.get(verb="arrangement.terms_changed").data == {"fields": ["funding", "nights_a_week"]}


def test_terms_that_do_not_go_together_are_refused_with_every_reason(worker_of):
    row = ArrangementFactory()
    wrong = Terms(setting=Setting.COMMUNITY, planned_end=dates.add_days(row.started_on, -1))

    with pytest.raises(Refusal) as refusal:
        terms.change(arrangement=row, terms=wrong, by=worker_of(row.scheme))
    assert len(refusal.value.missing) == 2


def test_an_ended_arrangement_keeps_its_terms(worker_of):
    row = ArrangementFactory(ended=True)

    with pytest.raises(Refusal, match="ended on"):
        terms.change(arrangement=row, terms=Terms(), by=worker_of(row.scheme))


def test_terms_are_the_schemes(council_of):
    row = ArrangementFactory()

    with pytest.raises(PermissionDenied):
        terms.change(arrangement=row, terms=Terms(), by=council_of(row.person))


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"setting": "community"}, "nights_are_spent_at_the_carers"),
        ({"planned_end": "1999-01-01"}, "arrangement_planned_to_end_after_start"),
        ({"nights_a_week": 8}, "arrangement_week_has_seven_days"),
        ({"days_a_week": 8}, "arrangement_week_has_seven_days"),
        ({"hours_a_week": 169}, "arrangement_week_has_seven_days"),
        ({"contact_days": 0}, "contact_of_an_arrangement_within_a_year"),
    ],
)
def test_the_database_refuses_it_too(wrong, constraint):
    row = ArrangementFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Arrangement.objects.filter(pk=row.pk).update(**wrong)


@pytest.mark.parametrize("kind", [ArrangementKind.SHORT_BREAK, ArrangementKind.DAY])
def test_visitors_take_a_place_while_their_arrangement_is_live(kind, worker_of):
    """Day and overnight visitors count towards what the carer is approved for (APS13, ADR 5)."""
    agreement = AgreementFactory(signed=True)
    household = agreement.candidate.household
    household.approved_places = 1
    household.save()
    visitor = ArrangementFactory(household=household, kind=kind, days_a_week=1)
    by = worker_of(household.scheme)

    with pytest.raises(Refusal, match="approved for 1 person and 1 lives there already"):
        arrangements.start(agreement=agreement, by=by)

    arrangements.end(arrangement=visitor, on=dates.today(), reason="moved_on", by=by)
    assert arrangements.start(agreement=agreement, by=by).place == 1
