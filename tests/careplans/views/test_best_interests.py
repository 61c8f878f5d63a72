"""The pages of a best interests decision, from the finding to the decision."""

import pytest

from careplans.models import BestInterestsDecision
from careplans.views.best_interests import PAGES
from tests.factories.capacity import (
    AuthorityFactory,
    BestInterestsFactory,
    CapacityAssessmentFactory,
    ConsultedFactory,
    OptionFactory,
)


def test_it_begins_at_a_finding(world, sign_in):
    found, client = CapacityAssessmentFactory(person=world.person, completed=True), sign_in(world.care_manager)

    page = client.get(f"/capacity/{found.pk}/").content.decode()
    answer = client.post(f"/capacity/{found.pk}/best-interests/begin/", {"subject": "home"})

    row = BestInterestsDecision.objects.get()
    assert f"/capacity/{found.pk}/best-interests/begin/" in page
    assert answer.url == f"/best-interests/{row.pk}/"


def test_not_where_they_can_decide(world, sign_in):
    found = CapacityAssessmentFactory(person=world.person, has=True, completed=True, review_on=None)
    client = sign_in(world.care_manager)

    assert "best-interests" not in client.get(f"/capacity/{found.pk}/").content.decode()
    assert client.get(f"/capacity/{found.pk}/best-interests/begin/").status_code == 404


@pytest.mark.parametrize("section", [*PAGES.forms, "options", "consulted"])
def test_each_part_opens(world, sign_in, section):
    row = BestInterestsFactory(person=world.person, ready=True)
    OptionFactory(best_interests=row)
    ConsultedFactory(best_interests=row)

    assert sign_in(world.care_manager).get(f"/best-interests/{row.pk}/{section}/").status_code == 200


def test_the_task_list_has_the_rows_too(world, sign_in):
    row = BestInterestsFactory(person=world.person)

    page = sign_in(world.care_manager).get(f"/best-interests/{row.pk}/").content.decode()

    assert f"/best-interests/{row.pk}/options/" in page
    assert "0 of 6 parts completed" in page


def test_options_are_added_and_removed(world, sign_in):
    row, client = BestInterestsFactory(person=world.person), sign_in(world.care_manager)
    where = f"/best-interests/{row.pk}/options/"

    client.post(where, {"option": "Stay", "good": "Known", "bad": "Far", "is_less_restrictive": "yes"})
    part = row.options.get()
    page = client.get(where).content.decode()
    client.post(f"{where}{part.pk}/remove/")

    assert "Stay" in page
    assert not row.options.exists()


def test_another_decisions_option_is_not_removed(world, sign_in):
    row, other = BestInterestsFactory(person=world.person), OptionFactory()

    answer = sign_in(world.care_manager).post(f"/best-interests/{row.pk}/options/{other.pk}/remove/")

    assert answer.status_code == 404


def test_somebody_consulted_is_added(world, sign_in):
    row = BestInterestsFactory(person=world.person)

    sign_in(world.care_manager).post(
        f"/best-interests/{row.pk}/consulted/", {"name": "Rita", "consulted_as": "family", "said": "Yes"}
    )

    assert row.consulted.get().name == "Rita"


def test_an_attorney_is_chosen_from_this_persons(world, sign_in):
    rita, other = AuthorityFactory(person=world.person, seen=True), AuthorityFactory(name="Zoe Far", seen=True)
    row, client = BestInterestsFactory(person=world.person), sign_in(world.care_manager)
    where, typed = f"/best-interests/{row.pk}/who/", {"version": 1, "decision_maker": "Rita Sands"}

    page = client.get(where).content.decode()
    refused = client.post(where, typed | {"decided_by": other.pk})
    client.post(where, typed | {"decided_by": rita.pk})

    row.refresh_from_db()
    assert "Zoe Far" not in page
    assert refused.status_code == 422
    assert row.decided_by == rita


def test_completing_shows_rows_and_names_who_decides_instead(world, sign_in):
    row, client = BestInterestsFactory(person=world.person, ready=True), sign_in(world.care_manager)
    OptionFactory.create_batch(2, best_interests=row)
    ConsultedFactory(best_interests=row)
    where = f"/best-interests/{row.pk}/complete/"

    page = client.get(where).content.decode()
    rita = AuthorityFactory(person=world.person, seen=True)
    refused = client.post(where)
    rita.ended_on, rita.ended_why = rita.registered_on, "Revoked"
    rita.save()
    done = client.post(where, follow=True).content.decode()

    assert "Near her sister" in page
    assert refused.status_code == 422
    assert "Rita Sands, attorney for health and welfare decides" in refused.content.decode()
    assert "She moves to the Dacosta family." in done
    assert "She is happiest with a family." in done


def test_stopping(world, sign_in):
    row = BestInterestsFactory(person=world.person)

    sign_in(world.care_manager).post(f"/best-interests/{row.pk}/stop/", {"why": "She decided herself"})

    row.refresh_from_db()
    assert row.state == "stopped"


def test_a_scheme_reads_nothing_of_it(world, shared):
    BestInterestsFactory(person=world.person, completed=True)

    assert not BestInterestsDecision.objects.visible_to(world.of_scheme).exists()
