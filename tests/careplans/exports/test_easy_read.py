"""The easy-read version as data: the worker's lines before those that are proposed, the person's words as they are."""

from careplans.exports import READERS, copy_for
from careplans.models import EasyRead
from tests.factories.careplans import CarePlanFactory


def document(world, parts=None):
    plan = CarePlanFactory(person=world.person, in_force=True)
    plan.refresh_from_db()
    if parts is not None:
        EasyRead.objects.create(plan=plan, parts=parts)
    return {chapter["heading"]: chapter for chapter in copy_for(plan, READERS["easy-read"], world.by)["chapters"]}


def lines(chapter):
    return [idea["text"] for idea in chapter["ideas"]]


def test_the_persons_words_are_quoted_as_they_are(world):
    chapters = document(world)

    assert chapters["About me and this plan"]["quote"] == "I want to cook for my friends."
    assert chapters["What matters to me"]["quote"] == "Friends, football, my own key."


def test_every_idea_has_a_picture_and_what_it_shows(world):
    ideas = [idea for chapter in document(world).values() for idea in chapter["ideas"]]

    assert all(idea["picture"] and idea["shows"] for idea in ideas)


def test_lines_that_were_written_stand_in_place_of_those_proposed(world):
    chapters = document(world, {"nutrition": "Grace cooks with me.\n\n  We eat at six. ", "gone": "No such chapter"})

    assert lines(chapters["Food and drink"]) == ["Grace cooks with me.", "We eat at six."]
    assert "Things can go wrong." in lines(chapters["If something goes wrong"])


def test_a_chapter_that_was_emptied_is_left_out(world):
    assert "If something goes wrong" not in document(world, {"goes-wrong": ""})
