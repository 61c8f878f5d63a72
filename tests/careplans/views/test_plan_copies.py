"""The copies of a plan: a page and a document for each reader, the same words in both."""

import pytest

from careplans.exports import READERS
from sharedliving.core.models import Event
from tests.careplans.exports.test_secrets import text_of, words_of
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory


def released(world):
    return PlanReleaseFactory(plan=CarePlanFactory(person=world.person, in_force=True), scheme=world.scheme)


def test_the_persons_copy_has_the_budget(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)

    answer = sign_in(world.care_manager).get(f"/plans/{plan.pk}/pdf/?for=person")

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'inline; filename="plan-1-{world.person.reference}-person.pdf"'
    assert "£612.00" in words_of(answer.content)
    assert "£524.00" in words_of(answer.content)
    assert Event.objects.get(verb="record.viewed").text == "PDF of care and support plan 1"


@pytest.mark.parametrize("reader", ["scheme", "carer"])
def test_other_copies_leave_the_budget_out_and_say_so(world, sign_in, reader):
    plan = CarePlanFactory(person=world.person, in_force=True)

    words = words_of(sign_in(world.care_manager).get(f"/plans/{plan.pk}/pdf/?for={reader}").content)

    assert "£612" not in words
    assert "the personal budget" in words


def test_a_scheme_makes_no_copy_with_money(world, shared, sign_in):
    release = released(world)
    client = sign_in(world.scheme_manager)

    assert client.get(f"/plans/{release.plan_id}/pdf/?for=person").status_code == 404
    assert client.get(f"/plans/{release.plan_id}/pdf/?for=scheme").status_code == 200
    assert "£612" not in words_of(client.get(f"/plans/{release.plan_id}/pdf/").content)


def test_a_draft_can_be_printed_and_says_so(world, sign_in):
    plan = CarePlanFactory(person=world.person)

    assert "(draft)" in words_of(sign_in(world.care_manager).get(f"/plans/{plan.pk}/pdf/").content)


@pytest.mark.parametrize("key", READERS)
def test_every_reader_has_a_page_that_says_what_it_leaves_out(world, sign_in, key):
    plan = CarePlanFactory(person=world.person, in_force=True)

    page = text_of(sign_in(world.care_manager).get(f"/plans/{plan.pk}/for/{key}/"))

    assert "I want to cook for my friends." in page
    assert "What this copy leaves out" in page
    assert all(part in page for part in READERS[key].left_out)


@pytest.mark.parametrize("key", ["person", "council", "circle", "advocate"])
def test_a_scheme_opens_no_page_of_others(world, shared, sign_in, key):
    release = released(world)

    assert sign_in(world.scheme_manager).get(f"/plans/{release.plan_id}/for/{key}/").status_code == 404


def test_an_unknown_reader_is_not_found(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)

    assert sign_in(world.care_manager).get(f"/plans/{plan.pk}/for/nobody/").status_code == 404


def test_each_copy_that_is_opened_is_logged(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)
    client = sign_in(world.care_manager)

    client.get(f"/plans/{plan.pk}/for/easy-read/")
    client.get(f"/plans/{plan.pk}/pdf/?for=carer-summary")

    assert [event.text for event in Event.objects.filter(verb="plan.copy_opened").order_by("pk")] == [
        "Easy read for the person (page) of care and support plan 1 opened",
        "Summary for the Shared Lives carer (PDF) of care and support plan 1 opened",
    ]


def test_the_easy_read_page_has_a_picture_beside_each_idea(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/for/easy-read/").content.decode()

    assert page.count('class="sl-easy__idea"') == page.count('src="/static/pictures/') > 8
    assert 'alt="A knife and fork"' in page
    assert f'href="/plans/{plan.pk}/easy-read/"' in page


def test_a_scheme_is_not_offered_to_change_the_easy_read(world, shared, sign_in):
    release = released(world)

    page = sign_in(world.scheme_manager).get(f"/plans/{release.plan_id}/for/easy-read/").content.decode()

    assert "Change the words" not in page


def test_the_plan_offers_every_copy_as_page_and_document(world, sign_in):
    plan = CarePlanFactory(person=world.person, in_force=True)

    page = sign_in(world.care_manager).get(f"/plans/{plan.pk}/").content.decode()

    for key in READERS:
        assert f'href="/plans/{plan.pk}/for/{key}/"' in page
        assert f'href="/plans/{plan.pk}/pdf/?for={key}"' in page


def test_a_scheme_makes_the_copy_that_was_released_to_its_carer_and_no_other(world, shared, sign_in):
    release = released(world)
    PlanReleaseFactory(plan=release.plan, to_carer=True, through=world.scheme)
    client = sign_in(world.scheme_manager)

    assert client.get(f"/plans/{release.plan_id}/for/carer-summary/").status_code == 200
    assert client.get(f"/plans/{release.plan_id}/for/carer/").status_code == 404
    assert client.get(f"/plans/{release.plan_id}/pdf/?for=carer").status_code == 404
