"""Who is given what of a carer's support plan: the person cared for never reads what their carer said."""

import pytest

from careplans.exports.support import CARER, COUNCIL, PERSON, readers_of, support_document
from careplans.panels.copies import support_tables
from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import words_of
from tests.factories.support import WORDS, SupportNeedFactory, SupportPlanFactory

SECRET = ("own_words", "what_matters", "advice_on_needs", "advice_on_prevention", "involved")


@pytest.fixture
def plan(world):
    row = SupportPlanFactory(person=world.person, in_force=True, person_says="agrees")
    SupportNeedFactory(plan=row)
    SupportNeedFactory(
        plan=row, area="health", need="Does not sleep", outcome="Sleeps six hours", how_we_know="Her own diary",
        how_met="Two nights a month with Grace Adeyemi", met_by="shared_lives", given_to="person",
    )  # fmt: skip
    row.refresh_from_db()
    return row


def text(plan, reader, viewer):
    return words_of(render_pdf("support_plan", support_document(plan, reader, viewer)))


def test_the_carer_reads_all_of_it(world, plan):
    said = text(plan, CARER, world.by)

    for words in WORDS.values():
        assert words in said
    assert "For: Rita Sands" in said
    assert "Direct payment to the carer" in said
    assert "the council’s own notes" in said


def test_the_person_reads_of_the_care_given_to_them_and_of_nothing_else(world, plan):
    said = text(plan, PERSON, world.by)

    assert "Two nights a month with Grace Adeyemi" in said
    assert "For: Danny Okafor" in said
    for name in SECRET:
        assert WORDS[name] not in said
    for words in ("Sings with the choir", "Sleeps six hours", "Her own diary", "Does not sleep", "£60", "Tuesdays"):
        assert words not in said
    for part in PERSON.left_out:
        assert part in said


def test_the_person_has_a_copy_only_where_care_is_given_to_them(plan):
    assert readers_of(list(plan.needs.all())) == [CARER, COUNCIL, PERSON]
    assert readers_of(list(plan.needs.filter(given_to="carer"))) == [CARER, COUNCIL]


def test_a_draft_says_that_it_is_one(world):
    draft = SupportPlanFactory(person=world.person)

    said = text(draft, CARER, world.by)

    assert "Support plan (draft)" in said
    assert "Not settled yet" in said


def test_the_page_has_the_same_as_the_document(world, plan):
    tables = support_tables(support_document(plan, PERSON, world.by))

    headers, rows = tables["needs"]
    assert headers == ["Care", "Who", "By when"]
    assert rows[0][0] == "Two nights a month with Grace Adeyemi"
    assert set(tables) == {"people", "needs"}


def test_who_cannot_see_the_plan_gets_none_of_its_needs(world, plan):
    assert support_document(plan, CARER, world.of_scheme)["needs"] == []


def test_what_is_not_met_is_the_carers_own_matter(world, plan):
    SupportNeedFactory(
        plan=plan, area="work", need="Cannot go to work", how_met="Danny would not stay with a stranger",
        met_by="not_met", given_to="person",
    )  # fmt: skip

    assert "stay with a stranger" not in text(plan, PERSON, world.by)
    assert readers_of(list(plan.needs.filter(met_by="not_met"))) == [CARER, COUNCIL]
