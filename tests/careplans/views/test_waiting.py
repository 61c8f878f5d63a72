"""Priority, contact while waiting and reasons for delay, page by page."""

from datetime import timedelta

import pytest

from careplans.models import Triage, WaitingContact
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory, TriageFactory, WaitingContactFactory
from tests.factories.kinds import OtherAssessmentFactory, carer_of

LONG_AGO = dates.today() - timedelta(days=43)


def on(day, name="on"):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


@pytest.fixture
def request_row(world):
    return SupportRequestFactory(person=world.person)


@pytest.fixture
def triage(request_row):
    return TriageFactory(request=request_row)


@pytest.fixture
def contact(request_row):
    return WaitingContactFactory(request=request_row)


def test_the_request_offers_what_is_to_do(world, sign_in, triage, contact):
    page = sign_in(world.care_manager).get(f"/requests/{triage.request_id}/").content.decode()

    assert "No priority yet" in page
    assert f'href="/requests/triage/{triage.pk}/"' in page
    assert f'href="/requests/contact/{contact.pk}/"' in page
    assert "Look at the priority again" not in page


def test_deciding_the_priority(world, sign_in, triage):
    client = sign_in(world.care_manager)
    page = client.get(f"/requests/triage/{triage.pk}/").content.decode()
    refused = client.post(f"/requests/triage/{triage.pk}/", {"priority": "", "reason": "Alone <b>now</b>"})
    done = client.post(
        f"/requests/triage/{triage.pk}/", {"priority": "urgent", "reason": "Alone from Monday"}, follow=True
    )

    assert triage.request.wants in page
    assert refused.status_code == 422
    assert "Select how urgent it is" in refused.content.decode()
    assert "Alone &lt;b&gt;now&lt;/b&gt;" in refused.content.decode()
    after = done.content.decode()
    assert "Priority: urgent." in after
    assert "Alone from Monday" in after
    assert "Look at the priority again" in after


def test_looking_again(world, sign_in, request_row):
    answer = sign_in(world.care_manager).post(f"/requests/{request_row.pk}/triage/")

    assert answer.url == f"/requests/triage/{Triage.objects.get().pk}/"


def test_looking_again_at_a_closed_request_is_refused_in_words(world, sign_in):
    row = SupportRequestFactory(person=world.person, state="closed", closed_at="2026-01-01T00:00Z", due_on=None)

    answer = sign_in(world.care_manager).post(f"/requests/{row.pk}/triage/", follow=True)

    assert "Its priority can no longer be changed" in answer.content.decode()


def test_writing_down_a_contact(world, sign_in, contact):
    typed = {"how": "phone", "said": "I am all right, I think.", "more_urgent": "yes"} | on(dates.today())

    done = sign_in(world.care_manager).post(f"/requests/contact/{contact.pk}/", typed, follow=True)

    page = done.content.decode()
    assert "Contact saved. The priority is to be looked at again." in page
    assert "I am all right, I think." in page
    assert WaitingContact.objects.open().get().due_on == dates.today() + timedelta(days=14)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"said": ""}, "Enter how they are and what they said"),
        ({"how": ""}, "Select how you were in contact"),
        ({"more_urgent": ""}, "Select yes if it has become more urgent"),
        ({"on_1": "13"}, "Date of the contact must be a real date: check the month"),
        (on(dates.today() - timedelta(days=60)), "must be between first contact and today"),
    ],
)
def test_a_refused_contact_says_why_and_loses_nothing(world, sign_in, contact, changes, said):
    typed = {"how": "phone", "said": "Well\0 enough", "more_urgent": "no"} | on(dates.today()) | changes
    if "\0" in typed["said"] and "said" not in changes:
        typed["said"] = "Well enough"

    answer = sign_in(world.care_manager).post(f"/requests/contact/{contact.pk}/", typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert contact.is_open


@pytest.mark.parametrize("typed", ["x\0y", "\x01\x02", "y" * 1_000_000])
def test_odd_words_are_never_a_fault(world, sign_in, triage, contact, typed):
    client = sign_in(world.care_manager)
    said = {"how": "phone", "said": typed, "more_urgent": "no"} | on(dates.today())

    assert client.post(f"/requests/contact/{contact.pk}/", said).status_code in (302, 422)
    reason = {"priority": "high", "reason": typed}
    assert client.post(f"/requests/triage/{triage.pk}/", reason).status_code in (302, 422)


@pytest.mark.parametrize("kind", ["triage", "contact"])
def test_once_done_the_request_is_read_instead(world, sign_in, request_row, kind):
    done = {"closed_at": "2026-01-01T00:00Z", "due_on": None, "request": request_row}
    row = TriageFactory(**done) if kind == "triage" else WaitingContactFactory(**done)

    assert sign_in(world.care_manager).get(f"/requests/{kind}/{row.pk}/").url == f"/requests/{request_row.pk}/"


@pytest.mark.parametrize(("factory", "kind"), [(SupportRequestFactory, "requests"), (AssessmentFactory, "assessments")])
def test_what_is_late_says_so_and_asks_why(world, sign_in, factory, kind):
    row = factory(person=world.person, first_contact_on=LONG_AGO)
    client = sign_in(world.care_manager)
    page = client.get(f"/{kind}/{row.pk}/").content.decode()
    refused = client.post(f"/{kind}/{row.pk}/delay/", {"code": "", "reason": ""})
    done = client.post(f"/{kind}/{row.pk}/delay/", {"code": "staff", "reason": "Two have left"}, follow=True)

    told = dates.uk_date(LONG_AGO + timedelta(days=42))
    assert f"on {told}, day 42 from first contact: no message has been written yet" in page
    assert "43 of 28" in page
    assert "Record why it is late" in page
    assert refused.status_code == 422
    assert "Select what holds it up" in refused.content.decode()
    assert "Two have left" in done.content.decode()
    assert "Not enough staff" in done.content.decode()


@pytest.mark.parametrize(("days", "words"), [(41, "Will be told on"), (42, "To be told today, on")])
def test_the_line_manager_is_told_on_day_42(world, sign_in, days, words):
    start = dates.today() - timedelta(days=days)
    row = AssessmentFactory(person=world.person, first_contact_on=start)

    page = sign_in(world.care_manager).get(f"/assessments/{row.pk}/").content.decode()

    assert f"{words} {dates.uk_date(start + timedelta(days=42))}" in page


def test_what_is_in_time_is_not_asked_why(world, sign_in, request_row):
    page = sign_in(world.care_manager).get(f"/requests/{request_row.pk}/").content.decode()

    assert "Record why it is late" not in page
    assert "Line manager" not in page


@pytest.mark.parametrize("end", ["requests/triage/{t}/", "requests/contact/{c}/", "requests/{r}/delay/"])
def test_out_of_sight_is_not_found_and_no_scheme_opens_it(world, shared, sign_in, triage, contact, end):
    address = "/" + end.format(t=triage.pk, c=contact.pk, r=triage.request_id)

    assert sign_in(world.stranger).get(address).status_code == 404
    assert sign_in(world.scheme_manager).get(address).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_the_request_page_costs_the_same(world, sign_in, request_row, rows, django_assert_num_queries):
    told = {"on": dates.today(), "how": "phone", "said": "Well", "more_urgent": False, "made_by": world.care_manager}
    for _ in range(rows):
        WaitingContactFactory(request=request_row, closed_at="2026-01-01T00:00Z", due_on=None, **told)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(9):
        assert client.get(f"/requests/{request_row.pk}/").status_code == 200


def test_a_carers_assessment_that_is_late_says_so_and_asks_why(world, sign_in):
    row = OtherAssessmentFactory(
        kind="unpaid_carer", person=world.person, first_contact_on=LONG_AGO, due_on=LONG_AGO + timedelta(days=28),
        request=SupportRequestFactory(
            person=world.person, about="unpaid_carer", carer=carer_of(world.person), state="assessment",
            closed_at="2026-01-01T00:00Z", due_on=None,
        ),
    )  # fmt: skip
    client = sign_in(world.care_manager)
    page = client.get(f"/other-assessments/{row.pk}/").content.decode()
    done = client.post(f"/other-assessments/{row.pk}/delay/", {"code": "staff", "reason": "Two have left"}, follow=True)

    assert "day 42 from first contact: no message has been written yet" in page
    assert "Record why it is late" in page
    assert "Open the request" in page
    assert "Two have left" in done.content.decode()


def test_only_a_carers_assessment_is_asked_why_it_is_late(world, sign_in):
    row = OtherAssessmentFactory(person=world.person, first_contact_on=LONG_AGO, due_on=LONG_AGO + timedelta(days=28))

    page = sign_in(world.care_manager).get(f"/other-assessments/{row.pk}/").content.decode()

    assert "Record why it is late" not in page
