"""Looking after carers, on their household's page; and the little of it that a council reads."""

import pytest
from django.urls import reverse

from placements import caring
from placements.choices import NIGHTS_A_YEAR
from placements.models import BackUp, BreakEntitlement, CarerBreak, CarerVisit, HouseholdNotice
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from tests.factories.caring import (
    BackUpFactory,
    CarerBreakFactory,
    CarerVisitFactory,
    HouseholdCareFactory,
    HouseholdNoticeFactory,
    UnderNoticeFactory,
)
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory, ShareFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
NEW = ("carer-visit-add", "carer-break-add", "carer-back-up-add", "carer-notice")


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def test_the_page_says_what_is_owed(as_scheme):
    row = HouseholdCareFactory()

    page = as_scheme(row.household.scheme).get(row.household.get_absolute_url()).content.decode()

    assert dates.uk_date(row.due_on) in page
    assert "0 of 28 used or planned, 28 left" in page
    assert "Not owed before they are approved" in page, "nobody planned breaks for it"


def test_a_visit_is_recorded(as_scheme):
    home = HouseholdFactory()
    client, url = as_scheme(home.scheme), reverse("carer-visit-add", args=[home.pk])
    data = {
        "visited_by": "Tom Reid", "announced": "no", "wellbeing": "strained", "in_their_words": "We are tired.",
        "signs": ["tired", "stopping"], "agreed": "",
    } | day("on", TODAY)  # fmt: skip

    assert "Say what you agreed to do about it" in client.post(url, data).content.decode()
    assert client.post(url, data | {"agreed": "A week off in May"}).url == home.get_absolute_url()
    assert CarerVisit.objects.get().announced is False
    page = client.get(home.get_absolute_url()).content.decode()
    for words in ("Under strain", "Thinking of stopping", "We are tired.", "A week off in May", "Not announced"):
        assert words in page


def test_a_break_is_planned_and_called_off(as_scheme):
    home = HouseholdFactory()
    carol = HouseholdFactory(scheme=home.scheme, name="Carol Jones")
    client, url = as_scheme(home.scheme), reverse("carer-break-add", args=[home.pk])
    data = {"is_paid": "yes", "covered_by": carol.pk, "cover": ""}
    data |= day("starts_on", dates.add_days(TODAY, 9)) | day("ends_on", dates.add_days(TODAY, 12))

    assert "Carol Jones" in client.get(url).content.decode()
    assert client.post(url, data | {"covered_by": ""}).status_code == 422
    assert client.post(url, data).url == home.get_absolute_url()
    row = CarerBreak.objects.get()
    assert "Carol Jones" in client.get(home.get_absolute_url()).content.decode()
    off = reverse("carer-break-call-off", args=[row.pk])
    assert client.post(off, {"why": "Carol is ill"}).url == home.get_absolute_url()
    assert client.get(off).status_code == 404


def test_a_break_that_ends_before_it_begins_is_refused_at_the_field(as_scheme):
    home = HouseholdFactory()
    data = {"is_paid": "yes", "cover": "Her sister"} | day("starts_on", TODAY) | day("ends_on", TODAY)

    refused = as_scheme(home.scheme).post(reverse("carer-break-add", args=[home.pk]), data)

    assert refused.status_code == 422
    assert "The last day must be after the first" in refused.content.decode()


def test_who_steps_in_is_named_and_ended(as_scheme):
    arrangement = ArrangementFactory()
    home = arrangement.household
    carol = HouseholdFactory(scheme=home.scheme, name="Carol Jones")
    client, url = as_scheme(home.scheme), reverse("carer-back-up-add", args=[home.pk])
    data = {"person": arrangement.person_id, "back_up": carol.pk, "how_known": "Sunday lunch"} | day(
        "known_since", TODAY
    )

    assert client.post(url, data | {"back_up": home.pk}).status_code == 422, "they cannot step in for themselves"
    assert client.post(url, data).url == home.get_absolute_url()
    row = BackUp.objects.get()
    assert "Sunday lunch" in client.get(home.get_absolute_url()).content.decode()
    end = reverse("carer-back-up-end", args=[row.pk])
    assert client.post(end, {"why": "They moved away"}).url == home.get_absolute_url()
    assert client.get(end).status_code == 404


def test_a_borrower_names_who_steps_in_and_neither_the_lender_nor_another_scheme_sees_it(as_scheme, worker_of):
    loan = AlsoUsedByFactory()
    home, carol = loan.household, HouseholdFactory(scheme=loan.scheme, name="Carol Jones")
    arrangement = ArrangementFactory(household=home, scheme=loan.scheme)
    person = arrangement.person
    client, url = as_scheme(loan.scheme), reverse("carer-back-up-add", args=[home.pk])
    data = {"person": person.pk, "back_up": carol.pk, "how_known": "Sunday lunch"} | day("known_since", TODAY)

    assert client.post(url, data).url == home.get_absolute_url()
    row = BackUp.objects.visible_to(worker_of(loan.scheme)).get()
    assert "Carol Jones" in client.get(arrangement.get_absolute_url()).content.decode()
    other = ShareFactory(person=person, organisation=SchemeOrganisationFactory()).organisation
    for scheme in (home.scheme, other):
        assert row not in BackUp.objects.visible_to(worker_of(scheme))
    assert client.get(reverse("carer-break-add", args=[home.pk])).status_code == 404, "breaks are the lender’s to plan"


def test_notice_is_given_answered_and_closed(as_scheme, as_council):
    arrangement = ArrangementFactory()
    home, scheme = arrangement.household, as_scheme(arrangement.scheme)
    data = {"reason": "retiring", "words": "We are past seventy.", "shorter_because": ""}
    data |= day("given_on", TODAY) | day("ends_on", dates.add_days(TODAY, 27))
    url = reverse("carer-notice", args=[home.pk])

    assert "at least 28 days" in scheme.post(url, data).content.decode()
    assert scheme.post(url, data | day("ends_on", dates.add_days(TODAY, 30))).url == home.get_absolute_url()
    page = scheme.get(home.get_absolute_url()).content.decode()
    assert "Nobody has said" in page
    council, row = as_council(arrangement.person), arrangement.under_notice.get()
    page = council.get(arrangement.get_absolute_url()).content.decode()
    assert "The carers gave notice." in page
    assert "We are past seventy." not in page
    answer = council.post(reverse("what-next", args=[row.pk]), {"what_next": "She meets the Bells on Friday."})
    assert answer.url == arrangement.get_absolute_url()
    assert "She meets the Bells on Friday." in scheme.get(home.get_absolute_url()).content.decode()
    close = reverse("carer-notice-close", args=[HouseholdNotice.objects.get().pk])
    assert scheme.post(close, {"why": "Taken back"}).url == home.get_absolute_url()
    assert "The carers gave notice." not in council.get(arrangement.get_absolute_url()).content.decode()


def test_the_council_reads_of_breaks_and_back_up_and_nothing_of_how_the_carers_are(as_council):
    arrangement = ArrangementFactory()
    CarerBreakFactory(household=arrangement.household)
    CarerVisitFactory(household=arrangement.household, in_their_words="We cannot go on.")
    client = as_council(arrangement.person)

    page = client.get(arrangement.get_absolute_url()).content.decode()
    assert "The carers have a break" in page
    assert "Name an approved household that steps in" in page
    assert "We cannot go on." not in page
    back_up = BackUpFactory(household=arrangement.household, person=arrangement.person)
    page = client.get(arrangement.get_absolute_url()).content.decode()
    assert f"Carol Jones, known since {dates.uk_date(back_up.known_since)}" in page
    assert "Name an approved household that steps in" not in page


@pytest.mark.parametrize("name", NEW)
def test_no_council_and_no_other_scheme_opens_the_forms(name, as_council, as_scheme):
    home = HouseholdFactory()
    url = reverse(name, args=[home.pk])

    assert as_scheme(home.scheme).get(url).status_code == 200
    assert as_council(PersonFactory()).get(url).status_code == 403
    assert as_scheme(HouseholdFactory().scheme).get(url).status_code == 404


def test_another_council_says_nothing_about_what_happens_next(as_council):
    row = UnderNoticeFactory()

    assert as_council(PersonFactory()).get(reverse("what-next", args=[row.pk])).status_code == 404


def test_nights_count_in_the_year_they_fall_in():
    home = HouseholdFactory()
    first, after = caring.year_of(dates.today())
    CarerBreakFactory(household=home, starts_on=dates.add_days(first, -3), ends_on=dates.add_days(first, 4))
    CarerBreakFactory(household=home, starts_on=dates.add_days(first, 10), ends_on=dates.add_days(first, 40))
    CarerBreakFactory(
        household=home, starts_on=dates.add_days(first, 50), ends_on=dates.add_days(first, 60), is_paid=False
    )
    CarerBreakFactory(household=home, starts_on=after, ends_on=dates.add_days(after, 7))

    nights = caring.nights_of(SYSTEM, home, dates.today())

    assert (nights.entitled, nights.used, nights.left) == (NIGHTS_A_YEAR, 34, -6)
    assert nights.words == "34 of 28 used or planned, 6 more than they are owed"
    BreakEntitlement.objects.create(scheme=home.scheme, nights=42)
    assert caring.nights_of(SYSTEM, home, dates.today()).left == 8


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_costs_the_same_for_one_and_three_of_each(number, as_scheme, django_assert_num_queries):
    home = HouseholdFactory(approved_places=3)
    notice = HouseholdNoticeFactory(household=home)
    for place in range(1, number + 1):
        arrangement = ArrangementFactory(household=home, place=place)
        UnderNoticeFactory(notice=notice, arrangement=arrangement)
        BackUpFactory(household=home, person=arrangement.person)
        CarerVisitFactory(household=home)
        CarerBreakFactory(household=home, covered_by=HouseholdFactory(scheme=home.scheme), cover="")
    client = as_scheme(home.scheme)

    with django_assert_num_queries(24):
        client.get(home.get_absolute_url())
