import pytest
from django.urls import reverse

from people.choices import CircleRole, Role
from people.models import CircleMember, Person
from sharedliving.core.forms import version_of
from sharedliving.core.panels import Part
from tests.factories.careplans import SupportRequestFactory
from tests.factories.people import CircleMemberFactory, PersonFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
RITA = {
    "name": "Rita Sands", "role": CircleRole.ADVOCATE, "relationship": "", "phone": "01632 960 001",
    "is_paid_to_support": "no", "may_be_told": "yes",
}  # fmt: skip


@pytest.fixture
def person(worker) -> Person:
    return PersonFactory(owner=worker)


def add(person) -> str:
    return reverse("circle-add", args=[person.reference])


def change(member, name="circle-change") -> str:
    return reverse(name, args=[member.person.reference, member.pk])


def test_somebody_is_added(desk, person):
    assert desk.get(add(person)).status_code == 200

    answer = desk.post(add(person), RITA)

    assert answer.url == person.part_url(Part.ABOUT)
    member = person.circle.get()
    assert (member.role, member.is_paid_to_support, member.may_be_told) == (CircleRole.ADVOCATE, False, True)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "Enter their name"),
        ({"role": ""}, "Select who they are to the person"),
        ({"may_be_told": ""}, "Select yes or no: Does the person agree"),
    ],
)
def test_what_is_missing_is_said(desk, person, wrong, sentence):
    answer = desk.post(add(person), RITA | wrong)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert "01632 960 001" in answer.text


def test_somebody_is_changed(desk, person):
    member = CircleMember.objects.get(pk=CircleMemberFactory(person=person).pk)
    assert "Rita Sands" in desk.get(change(member)).text

    desk.post(change(member), RITA | {"name": "Rita Sand", "version": version_of(member)})

    member.refresh_from_db()
    assert member.name == "Rita Sand"


def test_a_newer_change_is_not_overwritten(desk, person):
    member = CircleMember.objects.get(pk=CircleMemberFactory(person=person).pk)
    version = version_of(member)
    member.phone = "01632 960 999"
    member.save()

    answer = desk.post(change(member), RITA | {"version": version})

    assert answer.status_code == 422
    assert "Someone else changed this" in answer.text


def test_somebody_is_taken_out(desk, person):
    member = CircleMemberFactory(person=person)

    answer = desk.post(change(member, "circle-remove"))

    assert answer.url == person.part_url(Part.ABOUT)
    assert not person.circle.exists()


def test_taking_out_is_never_a_link(desk, person):
    assert desk.get(change(CircleMemberFactory(person=person), "circle-remove")).status_code == 405


def test_out_of_sight_does_not_exist(desk, person):
    stranger = CircleMemberFactory()

    assert desk.get(change(stranger)).status_code == 404
    assert desk.post(change(stranger, "circle-remove")).status_code == 404
    mixed = reverse("circle-change", args=[person.reference, stranger.pk])
    assert desk.get(mixed).status_code == 404


@pytest.mark.parametrize("role", [Role.REVIEWING_OFFICER, Role.COMMISSIONER])
def test_other_roles_may_not(team, person, role):
    desk = signed_in(UserFactory(organisation=team.organisation, team=team, roles=[role]))

    assert desk.post(add(person), RITA).status_code == 403
    assert desk.post(change(CircleMemberFactory(person=person), "circle-remove")).status_code == 403


def test_whoever_is_named_elsewhere_cannot_be_taken_out(desk, person):
    carer = CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER, name="Rita Sands")
    SupportRequestFactory(person=person, about="unpaid_carer", carer=carer)

    answer = desk.post(change(carer, "circle-remove"), follow=True)

    assert answer.redirect_chain == [(person.part_url(Part.ABOUT), 302)]
    assert "Rita Sands is named elsewhere on this record" in answer.content.decode()


def test_the_circle_is_drawn_with_everybody_in_it(desk, person):
    CircleMemberFactory(person=person, name="Rita <Sands>", closeness="chosen")

    page = desk.get(person.part_url(Part.ABOUT)).text

    assert f'aria-label="The circle of {person.name} as rings.' in page
    assert "Rita &lt;Sands&gt;" in page and "<Sands>" not in page
    assert "Nobody is in the circle but family" not in page


def test_a_narrow_circle_asks_who_else_there_could_be(desk, person):
    CircleMemberFactory(person=person)

    assert "Nobody is in the circle but family" in desk.get(person.part_url(Part.ABOUT)).text


def test_an_empty_circle_is_not_drawn(desk, person):
    assert "sl-circle" not in desk.get(person.part_url(Part.ABOUT)).text


def test_how_close_somebody_is_is_for_the_person_to_say(desk, person):
    desk.post(add(person), RITA | {"closeness": "chosen"})

    assert CircleMember.objects.get().closeness == "chosen"
