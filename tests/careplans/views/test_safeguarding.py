"""The pages of a safeguarding concern."""

import pytest

from careplans.choices.safeguarding import ConcernState
from careplans.models import SafeguardingConcern
from sharedliving.core.models import Event
from sharedliving.core.panels import Part
from tests.factories.people import UserFactory
from tests.factories.safeguarding import KNOWN, ProtectionStepFactory, SafeguardingConcernFactory

pytestmark = pytest.mark.django_db
ALONE = {f"difficulty_{kind}": "no" for kind in ("understanding", "retaining", "weighing", "communicating")}
ALONE |= {"advocacy": "not_needed"}


@pytest.fixture
def concern(world):
    return SafeguardingConcernFactory(
        person=world.person, known=True, owner=world.line_manager, may_open=[world.care_manager.pk]
    )


def text(answer):
    return " ".join(answer.content.decode().split())


def test_the_page_shows_what_is_to_do_and_logs_the_visit(world, sign_in, concern):
    page = text(sign_in(world.care_manager).get(concern.get_absolute_url()))

    assert "What the person says and wants" in page
    assert "A line manager decides about an enquiry" in page
    assert Event.objects.filter(verb="record.viewed", person_id=world.person.pk).exists()


def test_a_colleague_who_is_not_on_it_finds_nothing(world, sign_in, concern):
    client = sign_in(UserFactory(organisation=world.council, team=world.team))

    assert client.get(concern.get_absolute_url()).status_code == 404
    assert "Concern of" not in text(client.get(world.person.part_url(Part.SAFETY)))
    assert "Nothing to show here" in text(client.get("/safeguarding/"))


@pytest.mark.parametrize("show", ["", "open", "late", "closed", "all", "nonsense"])
def test_the_list(world, sign_in, concern, show):
    page = text(sign_in(world.care_manager).get(f"/safeguarding/?show={show}"))

    assert ("Danny Okafor" in page) == (show in ("", "open", "all", "nonsense"))


def test_a_section_is_saved(world, sign_in, concern):
    url = f"{concern.get_absolute_url()}part/wishes/"
    typed = {"version": concern.version, "own_words": "He took it", "wants_to_happen": "My money back"}

    answer = sign_in(world.care_manager).post(url, typed)

    concern.refresh_from_db()
    assert answer.status_code == 302
    assert concern.answers["wants_to_happen"] == "My money back"
    assert sign_in(world.care_manager).get(f"{concern.get_absolute_url()}part/nonsense/").status_code == 404


def test_a_second_writer_sees_what_is_saved_now(world, sign_in, concern):
    url = f"{concern.get_absolute_url()}part/wishes/"
    typed = {"version": concern.version, "wants_to_happen": "First"}
    client = sign_in(world.care_manager)
    client.post(url, typed)

    answer = client.post(url, typed | {"wants_to_happen": "Second"})

    assert answer.status_code == 422
    assert "What is saved now" in text(answer)
    assert "First" in text(answer) and "Second" in text(answer)


def test_it_is_decided_who_helps_before_what_was_found_is_written(world, sign_in):
    concern = SafeguardingConcernFactory(person=world.person, at_enquiry=True, owner=world.care_manager)
    client, url = sign_in(world.care_manager), concern.get_absolute_url()
    found = {"version": 1, "enquirer": "Priya Nair", "found": "A visitor took it"}

    refused = client.post(f"{url}part/enquiry/", found)
    assert "Decide how Danny Okafor is helped to take part" in text(refused)
    helps = f"/people/{world.person.reference}/taking-part/enquiry/?back="
    page = text(client.get(url))
    assert helps in page
    assert page.count("Decide about help to take part first") == 2
    answer = client.post(f"{helps}{url}", ALONE)
    client.post(f"{url}part/enquiry/", found)

    concern.refresh_from_db()
    assert (answer.url, concern.answers["found"]) == (url, "A visitor took it")
    assert "Not needed: no substantial difficulty (safeguarding enquiry" in text(client.get(url))


def test_what_was_noted_before_is_still_read(world, sign_in):
    concern = SafeguardingConcernFactory(person=world.person, owner=world.care_manager, answers={"helped_by": "Sister"})

    page = text(sign_in(world.care_manager).get(concern.get_absolute_url()))

    assert "as noted before it was decided by rule" in page
    assert "Sister" in page


def test_deciding(world, sign_in, concern):
    url = f"{concern.get_absolute_url()}decide/"
    client = sign_in(world.line_manager)
    typed = {
        "has_needs": "yes",
        "is_at_risk": "yes",
        "cannot_protect": "yes",
        "enquiry": "none",
        "reasons": "All three",
    }

    refused = client.post(url, typed)
    missing = client.post(url, typed | {"enquiry": "s42"})
    client.post(url, typed | {"enquiry": "s42", "enquirer": world.care_manager.pk})

    concern.refresh_from_db()
    assert "owed when all three parts are met" in text(refused)
    assert "Select who makes the enquiry" in text(missing)
    assert (concern.state, concern.owner) == (ConcernState.ENQUIRY, world.care_manager)
    assert sign_in(world.line_manager).get(url).status_code == 302


def test_steps_protection_look_and_close(world, sign_in):
    concern = SafeguardingConcernFactory(person=world.person, ready=True)
    client, url = sign_in(world.care_manager), concern.get_absolute_url()
    client.post(
        f"{url}steps/add/",
        {"what": "Sister keeps the card", "who": "Rita", "by_when_0": 1, "by_when_1": 2, "by_when_2": 2027},
    )
    client.post(f"{url}protect/")
    client.post(f"{url}look-again/", {"what": "It holds"})
    assert "It holds" in text(client.get(url))
    refused = text(client.post(f"{url}close/", follow=True))
    client.post(f"{url}steps/{concern.steps.get().pk}/done/")

    client.post(f"{url}close/")

    concern.refresh_from_db()
    assert "Every step of the protection plan" in refused
    assert concern.state == ConcernState.CLOSED
    assert "Sister keeps the card" in text(client.get(url))


def test_letting_a_colleague_open_it(world, sign_in, concern):
    colleague = UserFactory(organisation=world.council, team=world.team, name="Amir Khan")

    sign_in(world.care_manager).post(f"{concern.get_absolute_url()}let-open/", {"user": colleague.pk})

    assert sign_in(colleague).get(concern.get_absolute_url()).status_code == 200


def test_another_persons_step_is_not_found(world, sign_in, concern):
    other = ProtectionStepFactory()

    assert sign_in(world.care_manager).post(f"{concern.get_absolute_url()}steps/{other.pk}/done/").status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_the_same_number_of_questions(world, sign_in, number, django_assert_num_queries):
    concern = SafeguardingConcernFactory(person=world.person, ready=True)
    ProtectionStepFactory.create_batch(number, concern=concern)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(10):
        client.get(concern.get_absolute_url())


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_number_of_questions(world, sign_in, number, django_assert_num_queries):
    SafeguardingConcernFactory.create_batch(number, person=world.person)
    client = sign_in(world.care_manager)

    with django_assert_num_queries(6):
        client.get("/safeguarding/")


@pytest.mark.parametrize("odd", ["\0", "x" * 1_000_000, "\x1b[31m"])
def test_odd_words_are_answered_and_not_with_an_error_of_ours(world, sign_in, concern, odd):
    typed = {"version": concern.version, "wants_to_happen": odd, "own_words": "He took it"}

    answer = sign_in(world.care_manager).post(f"{concern.get_absolute_url()}part/wishes/", typed)

    assert answer.status_code in (302, 422)
    assert SafeguardingConcern.objects.get(pk=concern.pk).answers["protected_now"] == KNOWN["protected_now"]
