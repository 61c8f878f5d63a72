"""Local needs on the page and in files, for those who read figures; who was never referred, for those who refer."""

import re

import pytest
from django.urls import reverse

from commissioning.models import NotReferred
from people.choices import Role
from placements.choices import Trait
from sharedliving.core.models import Event
from sharedliving.core.panels import Part
from tests.factories.households import HouseholdFactory, scheme_worker
from tests.factories.needs import NotReferredFactory, RecruitmentTargetFactory
from tests.factories.people import UserFactory, viewer

KEYS = [
    "outcomes", "skills", "waits", "needs", "why-not", "area", "urgent", "access", "faith", "language", "ethnic-group",
    "reason", "region", "targets", "housing", "blockers",
]  # fmt: skip
PAGE = reverse("needs")


def words_of(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def desk(sign_in, commissioner):
    return sign_in(commissioner)


def test_the_page_says_what_stands_out_and_shows_every_table(desk, waits, declined, never, profile):
    for _ in range(7):
        waits(musts=[Trait.DEMENTIA])
        declined()
        never()
    HouseholdFactory(scheme=profile.organisation, offers=[Trait.DEMENTIA], approved_places=1)

    answer = desk.get(PAGE)

    assert [part["figure"].key for part in answer.context["parts"]] == KEYS
    words = words_of(answer)
    assert "14 people were thought of for Shared Lives in the last year and found none." in words
    assert "Most carers are missing in WM3 for: dementia (7 people wait, 1 free places)." in words
    assert "Missed most: people with dementia, at any age (7 people)." in words
    assert reverse("recruitment-targets") in answer.content.decode()


def test_the_page_without_anybody_still_stands(desk):
    answer = desk.get(PAGE)

    assert answer.status_code == 200
    assert "Nothing that is asked for can be shown to be missing." in words_of(answer)


@pytest.mark.parametrize("key", KEYS)
def test_each_table_is_a_file(desk, key):
    answer = desk.get(reverse("needs-csv", args=[key]))

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith(f'attachment; filename="needs-{key}-20')
    assert Event.objects.get(verb="figures.downloaded").data == {"key": key}


def test_a_table_that_does_not_exist_is_not_found(desk):
    assert desk.get(reverse("needs-csv", args=["names"])).status_code == 404


def test_nothing_that_somebody_typed_or_is_called_is_on_the_page_or_in_a_file(desk, someone, waits, declined, never):
    for _ in range(6):
        person = someone(given_name="Xanthippe", family_name="Quill", ethnic_group="Ask Zebedee")
        waits(person, preferred_area="zebedee", language="Zebedee", culture="Zebedee", views="Zebedee")
        declined(someone(family_name="Quill"), answer="Ask Zebedee")
        never(someone(family_name="Quill"), area="ZEBEDEE")

    texts = [
        desk.get(address).content.decode() for address in [PAGE, *(reverse("needs-csv", args=[key]) for key in KEYS)]
    ]

    for text in texts:
        assert not re.search(r"xanthippe|quill|zebedee|1985|SL-0|okafor", text, re.IGNORECASE)


def test_no_number_of_people_below_five_is_shown(desk, waits, declined, never):
    for _ in range(3):
        waits(musts=[Trait.AUTISM])
    for _ in range(6):
        declined()
    never()

    shown = [
        part["figure"]
        for part in desk.get(PAGE).context["parts"]
        if part["figure"].key not in ("targets", "skills", "region")
    ]
    numbers = [cell for figure in shown for row in figure.rows for cell in row[1:] if isinstance(cell, int)]

    assert 6 in numbers
    assert not any(0 < number < 5 for number in numbers)


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COMMISSIONER, Role.LINE_MANAGER)])
def test_needs_are_not_for_other_roles(sign_in, council, role):
    assert sign_in(viewer(role, organisation=council)).get(PAGE).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_the_same_queries_for_one_and_three(
    desk, waits, declined, never, profile, count, django_assert_num_queries
):
    for _ in range(count):
        waits(), declined(), never()
        RecruitmentTargetFactory(profile=profile, agreed=True)

    with django_assert_num_queries(QUERIES):
        desk.get(PAGE)


QUERIES = 17


# considered, and not referred


def typed(**fields):
    given = {
        "reason": "no_skills",
        "needs": ["dementia", "culture"],
        "area": "wm3",
        "is_urgent": "yes",
        "faith": "sikh",
    }
    return given | {"wheelchair_access": "no", "language": ""} | fields


def test_a_care_manager_says_why_somebody_is_not_referred(sign_in, someone, worker):
    person, client = someone(), sign_in(worker)
    address = reverse("not-referred-new", args=[person.reference])

    assert "never who" in client.get(address).content.decode()
    answer = client.post(address, typed())

    row = NotReferred.objects.get()
    assert answer.url == person.get_absolute_url()
    assert (row.person, row.reason, row.area, row.is_urgent, row.faith) == (person, "no_skills", "WM3", True, "sikh")


def test_what_is_missing_or_no_district_is_said_at_once(sign_in, someone, worker):
    address = reverse("not-referred-new", args=[someone().reference])
    client = sign_in(worker)

    empty = words_of(client.post(address, typed(reason="", needs=[])))
    assert "Select why they were not referred" in empty
    assert "Select at least one thing that they need" in empty
    wrong = client.post(address, typed(area="Mill Ln"))
    assert wrong.status_code == 422
    assert "first half of a postcode" in words_of(wrong)
    assert not NotReferred.objects.exists()


def test_the_record_leads_there(sign_in, someone, worker):
    person = someone()
    page = sign_in(worker).get(person.part_url(Part.HOME)).content.decode()

    assert reverse("not-referred-new", args=[person.reference]) in page


def test_the_list_is_of_people_in_sight(sign_in, someone, worker):
    row, other = NotReferredFactory(person=someone()), NotReferredFactory()

    words = words_of(sign_in(worker).get(reverse("not-referred")))

    assert row.person.name in words and "No carers with the skills needed" in words
    assert other.person.name not in words


def test_no_commissioner_and_no_scheme_reads_the_list(sign_in, buyer, profile):
    for who in (buyer, scheme_worker(profile.organisation)):
        assert sign_in(who).get(reverse("not-referred")).status_code == 403


def test_another_council_does_not_find_the_person(sign_in, someone):
    address = reverse("not-referred-new", args=[someone().reference])

    assert sign_in(UserFactory()).get(address).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_one_and_three(sign_in, someone, worker, count, django_assert_num_queries):
    for _ in range(count):
        NotReferredFactory(person=someone())
    client = sign_in(worker)

    with django_assert_num_queries(LISTED):
        client.get(reverse("not-referred"))


LISTED = 6
