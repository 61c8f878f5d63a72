"""What the system knows from elsewhere, source by source; and when it counts as written down (G14-REV-6)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.choices import ChcState, RequestOutcome, RequestState
from people.choices import Role
from placements.choices import ArrangementState, CheckKind, HouseholdState, MoneyPart, Party, Payer
from placements.models import Arrangement, CarerHousehold, CarerHouseholdChange, Emergency, HouseholdCheck
from placements.services import households
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, Considered, IncidentKind
from reviews.models import ChangeEvent, Incident
from reviews.rules import known_changes as rules
from reviews.services import change_opening
from reviews.services.known_changes import unwritten
from sharedliving.core import dates
from tests.factories.applications import MemberFactory
from tests.factories.careplans import SupportRequestFactory
from tests.factories.caring import UnderNoticeFactory
from tests.factories.changes import ChangeEventFactory, IncidentFactory
from tests.factories.emergencies import EmergencyFactory
from tests.factories.endings import EndNoticeFactory
from tests.factories.households import AddressFactory, HouseholdFactory
from tests.factories.kinds import ContinuingCareFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import viewer
from tests.factories.placements import ArrangementFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()
S, K = ChangeSource, ChangeKind
days = timedelta


@pytest.fixture
def home(person, scheme, scheme_worker):
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker), approved_places=3)
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def known(source, *columns):
    """What is not written down yet: the columns named, else the people."""
    rows = unwritten(source, TODAY).order_by("pk", "known_id")
    return list(rows.values_list(*columns)) if columns else [row.person for row in rows]


@pytest.mark.parametrize(
    ("party", "kind"), [(Party.CARER, K.CARER_NOTICE), (Party.PERSON, K.WANTS_TO_LEAVE), (Party.COUNCIL, K.NOTICE)]
)
def test_notice_by_whoever_gave_it(home, party, kind):
    EndNoticeFactory(arrangement=home, withdrawn=True)
    notice = EndNoticeFactory(arrangement=home, given_by=party)

    assert known(S.NOTICE, "known_id", "fact_kind", "known_on") == [(notice.pk, kind, TODAY)]


def test_the_carers_notice_for_each_who_lives_there(home, person):
    row = UnderNoticeFactory(arrangement=home, person=person)

    assert known(S.CARERS, "known_id", "known_on") == [(row.pk, row.notice.given_on)]


def test_a_notice_taken_back_is_none(home, person):
    row = UnderNoticeFactory(arrangement=home, person=person)
    row.notice.closed_at, row.notice.due_on, row.notice.closed_because = timezone.now(), None, "They stay"
    row.notice.save()

    assert known(S.CARERS) == []


@pytest.mark.parametrize("state", [HouseholdState.SUSPENDED, HouseholdState.ENDED])
def test_carers_who_were_stopped_and_still_are(home, person, state):
    CarerHouseholdChange.objects.create(
        row=home.household, from_state=HouseholdState.APPROVED, to_state=state, by_name="Sam"
    )
    assert known(S.STOPPED) == []

    CarerHousehold.objects.filter(pk=home.household_id).update(state=state)
    assert known(S.STOPPED) == [person]


def test_an_approval_that_ran_out_and_that_nobody_renewed(home, person):
    HouseholdCheck.objects.filter(household=home.household, kind=CheckKind.APPROVAL).update(valid_until=TODAY - days(1))
    assert known(S.LAPSED) == [person]

    HouseholdCheck.objects.filter(household=home.household).update(valid_until=TODAY)
    assert known(S.LAPSED) == []


def test_an_approval_that_runs_out_a_second_time_is_a_second_change(home, person):
    approval = HouseholdCheck.objects.filter(household=home.household, kind=CheckKind.APPROVAL)
    approval.update(valid_until=TODAY - days(60))
    change_opening.catch_up()
    assert known(S.LAPSED) == []

    approval.update(valid_until=TODAY - days(2))
    assert known(S.LAPSED) == [person]


def test_another_check_that_ran_out_is_no_approval(home):
    HouseholdCheck.objects.filter(household=home.household, kind=CheckKind.DBS).update(valid_until=TODAY - days(1))

    assert known(S.LAPSED) == []


def test_who_came_and_who_left_since_they_live_there(home, person):
    MemberFactory(household=home.household, since=home.started_on - days(1))
    came = MemberFactory(household=home.household, since=TODAY - days(3))
    left = MemberFactory(
        household=home.household, since=None, until=TODAY - days(2), closed_at=timezone.now(), due_on=None
    )

    assert known(S.CAME, "known_id", "known_on") == [(came.pk, TODAY - days(3))]
    assert known(S.LEFT, "known_id", "person_id") == [(left.pk, person.pk)]


def test_an_address_is_a_move_only_when_there_was_another_before(home, person, scheme):
    manager = viewer(Role.SCHEME_MANAGER, organisation=scheme)
    write = {"household": home.household, "by": manager, "phone": ""}
    households.set_address(**write, lines="1 Mill Lane", postcode="WM3 1AA")
    households.set_address(**write, lines="1 Mill Lane", postcode="WM3 1AA")
    assert known(S.MOVED) == []

    households.set_address(**write, lines="2 High Street", postcode="WM4 1AA")
    assert known(S.MOVED) == [person]


def test_a_first_address_after_one_that_was_there(home, person, scheme):
    AddressFactory(household=home.household, lines="1 Mill Lane")
    manager = viewer(Role.SCHEME_MANAGER, organisation=scheme)
    households.set_address(household=home.household, by=manager, lines="9 Quay", postcode="WM4 1AA", phone="")

    assert known(S.MOVED) == [person]


def test_somebody_else_who_comes_to_live_there_is_a_change_for_who_was_there(home, person):
    other = ArrangementFactory(household=home.household, place=2, started_on=TODAY - days(4))

    assert known(S.STARTED, "person_id", "known_id", "known_on") == [(person.pk, other.pk, TODAY - days(4))]


def test_somebody_else_who_leaves_is_a_change_and_who_died_is_another(home, person):
    gone = ArrangementFactory(household=home.household, place=2, ended=True)
    dead = ArrangementFactory(household=home.household, place=3, ended=True, end_reason="died")
    dead.person.died_on = TODAY
    dead.person.save()

    assert known(S.GONE, "person_id", "known_id") == [(person.pk, gone.pk)]
    assert known(S.DIED, "person_id", "known_id") == [(person.pk, dead.pk)]


def test_who_left_long_before_they_died_is_no_death_in_the_house(home):
    former = ArrangementFactory(household=home.household, place=2, ended=True, ended_on=TODAY - days(9))
    former.person.died_on = TODAY
    former.person.save()

    assert known(S.DIED) == []


def test_a_home_that_ended_and_no_other_one(home, person):
    end(home)
    assert known(S.ENDED, "known_id", "known_on") == [(home.pk, TODAY)]

    ArrangementFactory(person=person)
    assert known(S.ENDED) == []


def test_a_break_that_ended_is_no_home_that_ended(home):
    Arrangement.objects.filter(pk=home.pk).update(kind="short_break")
    end(home)

    assert known(S.ENDED) == []


def test_somebody_else_pays_from_a_day_on(home, person):
    MoneyLineFactory(arrangement=home, until=TODAY - days(3), payer=Payer.COUNCIL)
    line = MoneyLineFactory(arrangement=home, starts_on=TODAY - days(2), payer=Payer.NHS)

    assert known(S.MONEY, "known_id", "known_on") == [(line.pk, TODAY - days(2))]


@pytest.mark.parametrize(("amount", "found"), [(399, 1), (400, 0), (420, 0)])
def test_less_is_a_change_and_a_rise_of_the_rates_is_none(home, amount, found):
    MoneyLineFactory(arrangement=home, until=TODAY - days(3))
    MoneyLineFactory(arrangement=home, starts_on=TODAY - days(2), amount=amount)

    assert len(known(S.MONEY)) == found


def test_money_to_come_money_struck_and_rent_are_no_change(home):
    MoneyLineFactory(arrangement=home, until=TODAY)
    MoneyLineFactory(arrangement=home, starts_on=TODAY + days(1), payer=Payer.NHS)
    MoneyLineFactory(arrangement=home, starts_on=TODAY, payer=Payer.PERSON, struck_on=TODAY, struck_because="A slip")
    MoneyLineFactory(arrangement=home, part=MoneyPart.RENT, until=TODAY - days(1))
    MoneyLineFactory(arrangement=home, part=MoneyPart.RENT, starts_on=TODAY, payer=Payer.BENEFIT)

    assert known(S.MONEY) == []


def test_the_nhs_pays(person):
    care = ContinuingCareFactory(assessment__person=person)
    assert known(S.NHS) == []

    care.changes.create(from_state=ChcState.WAITING, to_state=ChcState.ELIGIBLE, by_name="Priya")
    change_opening.catch_up()
    assert ChangeEvent.objects.get().kind == K.FUNDING

    care.changes.create(from_state=ChcState.ELIGIBLE, to_state=ChcState.ENDED, by_name="Priya")
    ChangeEvent.objects.update(happened_on=TODAY - days(1))
    assert known(S.NHS) == [person]


def test_what_the_nhs_never_paid_changes_nothing(person):
    care = ContinuingCareFactory(assessment__person=person)
    care.changes.create(from_state=ChcState.WAITING, to_state=ChcState.NOT_ELIGIBLE, by_name="Priya")

    assert known(S.NHS) == []


def test_an_emergency_and_a_request_that_ended_in_hospital(person):
    emergency = EmergencyFactory(person=person, live=True)
    Arrangement.objects.filter(pk=emergency.arrangement_id).update(**ENDED)
    Emergency.objects.filter(pk=emergency.pk).update(
        **closed(), state="ended", ended_on=TODAY, outcome="hospital", next_step=""
    )
    request = SupportRequestFactory(person=person)
    type(request).objects.filter(pk=request.pk).update(
        **closed(), state=RequestState.CLOSED, outcome=RequestOutcome.HOSPITAL
    )

    assert known(S.EMERGENCY, "known_id") == [(emergency.pk,)]
    assert known(S.REQUEST, "known_id") == [(request.pk,)]
    assert known(S.ENDED) == []


@pytest.mark.parametrize("kind", IncidentKind.values)
@pytest.mark.parametrize("is_serious", [True, False])
@pytest.mark.parametrize("safeguarding", Considered.values)
def test_incidents_as_the_rule_says(person, kind, is_serious, safeguarding):
    IncidentFactory(
        person=person, kind=kind, is_serious=is_serious, safeguarding=safeguarding, safeguarding_because="So"
    )
    change = rules.g14_rev_6_what_an_incident_changes(kind, is_serious, safeguarding)

    assert known(S.INCIDENT, "fact_kind") == ([(change,)] if change else [])


def test_nothing_of_who_has_died_or_whose_record_is_closed(person, home):
    EndNoticeFactory(arrangement=home)
    person.died_on = TODAY
    person.save()

    assert known(S.NOTICE) == []


def test_nor_what_is_long_past(person):
    IncidentFactory(person=person, kind=IncidentKind.ABUSE, happened_on=TODAY - days(91))

    assert known(S.INCIDENT) == []


@pytest.mark.parametrize(
    ("kind", "happened", "found"),
    [
        (K.HEALTH, 0, 0),
        (K.HEALTH, -14, 0),
        (K.BEHAVIOUR, 0, 1),
    ],
)
def test_what_somebody_wrote_down_themselves_is_known_no_more(person, kind, happened, found):
    IncidentFactory(person=person, is_serious=True, happened_on=TODAY)
    ChangeEventFactory(person=person, kind=kind, happened_on=TODAY + days(happened))

    assert len(known(S.INCIDENT)) == found


def test_by_another_name_too(person, home):
    MemberFactory(household=home.household, since=TODAY - days(3))
    ChangeEventFactory(person=person, kind=K.ANOTHER, happened_on=TODAY - days(1))

    assert known(S.CAME) == []


def test_written_down_long_before_is_another_change(person):
    IncidentFactory(person=person, is_serious=True, happened_on=TODAY)
    event = ChangeEventFactory(person=person, kind=K.HEALTH, happened_on=TODAY - days(15))
    ChangeEvent.objects.filter(pk=event.pk).update(created_at=timezone.now() - days(15))

    assert len(known(S.INCIDENT)) == 1


def test_what_opened_by_itself_counts_for_its_own_day_alone(person):
    for day in (0, 1):
        IncidentFactory(person=person, is_serious=True, happened_on=TODAY - days(day))
    first = Incident.objects.get(happened_on=TODAY - days(1))
    ChangeEventFactory(
        person=person,
        kind=K.HEALTH,
        happened_on=first.happened_on,
        source=S.INCIDENT,
        source_id=first.pk,
        recorded_by=None,
    )

    assert known(S.INCIDENT, "known_on") == [(TODAY,)]


ENDED = {
    "state": ArrangementState.ENDED,
    "ended_on": TODAY,
    "due_on": None,
    "closed_at": timezone.now(),
    "end_reason": "breakdown",
}


def end(home):
    Arrangement.objects.filter(pk=home.pk).update(**ENDED)


def closed():
    return {"closed_at": timezone.now(), "due_on": None}
