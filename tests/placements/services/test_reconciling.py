"""A scheme's arrangements and a council's records, compared both ways by itself; checked by both sides."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from people.choices import Role
from people.models import Organisation
from placements.choices import DifferenceKind, HouseholdState
from placements.models import Difference, Reconciliation
from placements.reconciling import differences, open_between
from placements.safety_net import records_differ
from placements.services import reconciling
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import CarePlanFactory
from tests.factories.endings import ReconciliationFactory
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import CouncilFactory, PersonFactory, ShareFactory, TeamFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory

pytestmark = pytest.mark.django_db
K = DifferenceKind


@pytest.fixture
def scheme(team):
    return SchemeFactory(councils=[team.organisation]).organisation


@pytest.fixture
def settled(scheme, team):
    """Somebody about whom nothing differs."""
    person = PersonFactory(team=team)
    referral = ReferralFactory(person=person, scheme_profile=scheme.scheme_profile, matched=True)
    agreement = AgreementFactory(candidate__referral=referral, candidate__chosen=True, signed=True)
    return ArrangementFactory(
        person=person, household=agreement.candidate.household, agreement=agreement, weekly_care_fee=Decimal(400)
    )


def kinds(scheme, team):
    return {kind for kind, *_ in differences(team.organisation_id, scheme.pk)}


def test_nothing_differs_about_who_is_settled(scheme, team, settled):
    assert kinds(scheme, team) == set()


def change_person(row, **values):
    type(row.person).objects.filter(pk=row.person_id).update(**values)


@pytest.mark.parametrize(
    ("kind", "spoil"),
    [
        (K.RECORD_CLOSED, lambda row: change_person(row, closed_at=timezone.now(), due_on=None)),
        (K.NO_OWNER, lambda row: change_person(row, with_duty_since=dates.today())),
        (K.NOT_SHARED, lambda row: row.person.shares.update(until=dates.today())),
        (K.OTHER_COUNCIL, lambda row: change_person(row, council=CouncilFactory())),
        (K.NO_AGREEMENT, lambda row: type(row).objects.filter(pk=row.pk).update(agreement=None)),
        (K.NO_PLAN, lambda row: row.person.plans.update(state="superseded", closed_at=timezone.now(), due_on=None)),
        (K.NOT_APPROVED, lambda row: type(row.household).objects.update(state=HouseholdState.SUSPENDED)),
        (K.FEE, lambda row: type(row).objects.filter(pk=row.pk).update(weekly_care_fee=Decimal(380))),
        (K.FEE, lambda row: type(row).objects.filter(pk=row.pk).update(weekly_care_fee=None)),
    ],
)
def test_each_difference_is_found(kind, spoil, scheme, team, settled):
    spoil(settled)
    assert (kind, settled.person_id, settled.pk) in differences(team.organisation_id, scheme.pk)


def test_the_other_way_somebody_the_council_counts_with_the_scheme(scheme, team):
    person = ShareFactory(person=PersonFactory(team=team), organisation=scheme).person
    assert differences(team.organisation_id, scheme.pk) == {(K.NO_ARRANGEMENT, person.pk, None)}

    ReferralFactory(person=person, scheme_profile=scheme.scheme_profile)
    assert differences(team.organisation_id, scheme.pk) == set()


def test_it_is_made_by_itself_once_a_month_for_each_pair(scheme, team):
    other = CouncilFactory()
    scheme.scheme_profile.councils.add(other)
    today = dates.today()

    assert [reconciling.compare_all(on=today) for _ in range(3)] == [2, 0, 0]

    row = Reconciliation.objects.get(council=team.organisation)
    assert (row.month, row.owner, row.scheme) == (today.replace(day=1), scheme.duty_manager, scheme)
    assert row.due_on == today + timedelta(days=31)
    assert reconciling.compare_all(on=row.month + timedelta(days=45)) == 2


def test_a_difference_is_written_once_stays_until_it_is_gone_and_comes_again(scheme, team, line_manager_of):
    person = ShareFactory(person=PersonFactory(team=team), organisation=scheme).person
    reconciling.compare_all()
    reconciling.compare_all()
    row = Difference.objects.get()
    assert (row.since, row.gone_on, row.kind) == (dates.today(), None, K.NO_ARRANGEMENT)
    assert list(records_differ(line_manager_of(person), dates.today())) == [row]
    assert Reconciliation.objects.get().differing == 1

    person.shares.update(until=dates.today())
    reconciling.compare_all()
    assert Difference.objects.get().gone_on == dates.today()
    assert open_between(team.organisation_id, scheme.pk) == 0

    ShareFactory(person=person, organisation=scheme)
    reconciling.compare_all()
    assert Difference.objects.count() == 2


def test_who_answers_for_it_where_the_scheme_has_no_duty_manager(scheme, team):
    Organisation.objects.filter(pk=scheme.pk).update(duty_manager=None)
    reconciling.compare_all()
    assert Reconciliation.objects.get().owner.organisation == scheme

    lone = SchemeFactory(councils=[team.organisation]).organisation
    lone.users.update(is_active=False)
    lone = Organisation.objects.get(pk=lone.pk)
    reconciling.compare(council=CouncilFactory(), scheme=lone, on=dates.today(), by=SYSTEM)
    assert Reconciliation.objects.filter(scheme=lone).count() == 0


def test_done_when_both_sides_have_checked(worker_of, line_manager_of, team):
    row = ReconciliationFactory(profile=SchemeFactory(councils=[team.organisation]), council=team.organisation)
    boss, line_manager = worker_of(row.scheme, Role.SCHEME_MANAGER), line_manager_of(PersonFactory(team=team))
    with pytest.raises(Refusal, match="Write down"):
        reconciling.check(row=row, words=" ", by=boss)

    row = reconciling.check(row=row, words="One has moved; ended now.", by=boss)
    assert (row.is_open, row.scheme_name) == (True, boss.name)
    row = reconciling.check(row=row, words="Agreed.", by=line_manager)

    assert (row.is_open, row.council_on, row.due_on) == (False, dates.today(), None)
    with pytest.raises(WrongState):
        reconciling.check(row=row, words="Again", by=boss)


def test_each_side_sees_differences_about_people_it_may_see(scheme, team, worker_of, line_manager_of):
    row = ArrangementFactory(person=PersonFactory(team=team), household=HouseholdFactory(scheme=scheme))
    elsewhere = PersonFactory(team=TeamFactory(organisation=team.organisation, department="Mental Health"))
    ArrangementFactory(person=elsewhere, household=HouseholdFactory(scheme=scheme))
    CarePlanFactory(person=row.person, in_force=True)
    CarePlanFactory(person=elsewhere, in_force=True)
    reconciling.compare_all()

    def seen(viewer):
        return {each.person_id for each in Difference.objects.visible_to(viewer)}

    assert seen(worker_of(scheme)) == {row.person_id, elsewhere.pk}
    assert seen(line_manager_of(row.person)) == {row.person_id}
    assert seen(worker_of(SchemeFactory().organisation)) == set()
