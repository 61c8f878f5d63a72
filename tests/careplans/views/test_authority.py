"""The pages of the register of legal authority."""

from careplans.models import LegalAuthority
from people.choices import Role
from tests.factories.capacity import AuthorityFactory
from tests.factories.people import CircleMemberFactory, UserFactory

NEW = {"kind": "lpa_welfare", "name": "Rita Sands", "scope": "All decisions"}


def test_one_is_recorded_with_somebody_of_the_circle(world, sign_in):
    rita, client = CircleMemberFactory(person=world.person), sign_in(world.care_manager)
    where = f"/people/{world.person.reference}/authority/"

    page = client.get(where).content.decode()
    answer = client.post(where, NEW | {"circle_member": rita.pk})

    row = LegalAuthority.objects.get()
    assert "Rita Sands, family" in page
    assert (answer.url, row.circle_member) == (f"/authority/{row.pk}/", rita)


def test_somebody_of_another_circle_is_no_choice(world, sign_in):
    other = CircleMemberFactory()

    answer = sign_in(world.care_manager).post(
        f"/people/{world.person.reference}/authority/", NEW | {"circle_member": other.pk}
    )

    assert answer.status_code == 422
    assert not LegalAuthority.objects.exists()


def test_its_page_says_why_it_does_not_count(world, sign_in):
    row, client = AuthorityFactory(person=world.person), sign_in(world.care_manager)

    before = client.get(f"/authority/{row.pk}/").content.decode()
    seen = {"document": "certified", "on_0": "1", "on_1": "2", "on_2": "2020"}
    answer = client.post(f"/authority/{row.pk}/seen/", seen)
    after = client.get(f"/authority/{row.pk}/").content.decode()

    assert "Nobody has seen the document that makes Rita Sands" in before
    assert answer.url == f"/authority/{row.pk}/"
    assert "Nobody has seen" not in after
    assert "A certified copy" in after


def test_it_is_changed(world, sign_in):
    row, client = AuthorityFactory(person=world.person), sign_in(world.care_manager)

    page = client.get(f"/authority/{row.pk}/change/").content.decode()
    client.post(f"/authority/{row.pk}/change/", NEW | {"contact": "01632 960 001"})

    row.refresh_from_db()
    assert "acting alone" in page
    assert row.contact == "01632 960 001"


def test_it_ends_and_then_has_no_links(world, sign_in):
    row, client = AuthorityFactory(person=world.person), sign_in(world.care_manager)

    client.post(f"/authority/{row.pk}/end/", {"on_0": "1", "on_1": "2", "on_2": "2020", "why": "Revoked"})
    page = client.get(f"/authority/{row.pk}/").content.decode()

    assert "Revoked" in page
    assert f"/authority/{row.pk}/end/" not in page
    assert client.get(f"/authority/{row.pk}/end/").url == f"/authority/{row.pk}/"


def test_a_reviewing_officer_reads_and_does_not_write(world, sign_in):
    officer = UserFactory(organisation=world.council, team=world.team, roles=[Role.REVIEWING_OFFICER])
    row, client = AuthorityFactory(person=world.person), sign_in(officer)

    assert client.get(f"/authority/{row.pk}/").status_code == 200
    assert client.get(f"/authority/{row.pk}/seen/").status_code == 403


def test_a_scheme_sees_none(world, shared, sign_in):
    AuthorityFactory(person=world.person, seen=True)

    assert not LegalAuthority.objects.visible_to(world.of_scheme).exists()
