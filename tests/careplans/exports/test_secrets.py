"""A secret in every part of a plan: page and document of each reader hold those they are given and none of the others."""

import re
from html import unescape
from io import BytesIO

import pytest
from pypdf import PdfReader

from careplans.choices import MetBy, Outcome, PlanState
from careplans.choices.releases import Level
from careplans.exports import READERS, Part, copy_for
from sharedliving.core.documents import render_pdf
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory, PlanReleaseFactory
from tests.factories.people import CircleMemberFactory

SECRETS = {
    Part.NOTES: ["Zreturned"],
    Part.MONEY: ["£7,531", "£1,359"],
    Part.AGREEMENT: ["Zinvolved", "Zsteps"],
    Part.CONSIDERED: ["Zlives"],
    Part.UNTOLD: ["Zuntold", "01632 960 999"],
    Part.ADVICE: ["Zadvice", "Zprevent"],
    Part.OTHERS: ["Znhshow", "Znhsneed"],
    Part.HOW: ["Znhshow"],
}


def words_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def text_of(answer):
    """The words of a page, without its tags."""
    main = answer.content.decode().split("<main", 1)[1]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


@pytest.fixture
def plan(world):
    plan = CarePlanFactory(
        person=world.person, in_force=True, returned_because="Zreturned", weekly_budget=7531, weekly_contribution=1359,
        involved="Zinvolved", person_agrees="no", agreement_steps="Zsteps", shared_lives_considered=False,
        shared_lives_reason="Zlives", advice_on_needs="Zadvice", advice_on_prevention="Zprevent",
    )  # fmt: skip
    PlanNeedFactory(plan=plan, area=Outcome.HYGIENE, met_by=MetBy.NHS, need="Znhsneed", how_met="Znhshow")
    CircleMemberFactory(person=world.person, name="Zuntold", phone="01632 960 999")
    CircleMemberFactory(person=world.person, name="Told Person", may_be_told=True)
    plan.refresh_from_db()
    return plan


def secrets_of(key):
    """Those that this reader may read, and those that they may not."""
    gives = READERS[key].gives
    given = {word for part in gives for word in SECRETS.get(part, [])}
    return given, {word for words in SECRETS.values() for word in words} - given


@pytest.mark.parametrize("key", READERS)
def test_the_document_holds_nothing_that_its_reader_is_not_given(world, plan, key):
    given, kept = secrets_of(key)

    words = words_of(render_pdf(READERS[key].document, copy_for(plan, READERS[key], world.by)))

    assert [word for word in given if word not in words] == []
    assert [word for word in kept if word in words] == []


@pytest.mark.parametrize("key", READERS)
def test_the_page_holds_nothing_that_its_reader_is_not_given(world, plan, sign_in, key):
    given, kept = secrets_of(key)

    answer = sign_in(world.care_manager).get(f"/plans/{plan.pk}/for/{key}/")

    assert [word for word in given if word not in text_of(answer)] == []
    assert [word for word in kept if word in answer.content.decode()] == []


@pytest.mark.parametrize("key", READERS)
def test_a_draft_that_was_returned_says_nothing_of_it(world, plan, key):
    plan.state, plan.signed_off_on = PlanState.DRAFT, None

    words = words_of(render_pdf(READERS[key].document, copy_for(plan, READERS[key], world.by)))

    assert "Zreturned" not in words
    assert "(draft)" in words


@pytest.mark.parametrize("key", ["scheme", "carer", "carer-summary", "easy-read"])
def test_what_a_scheme_opens_names_nobody_it_may_not_be_told_of(world, shared, plan, sign_in, key):
    PlanReleaseFactory(plan=plan, scheme=world.scheme)
    PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme)
    PlanReleaseFactory(plan=plan, to_carer=True, through=world.scheme, carer_name="Tom", level=Level.FULL)
    client = sign_in(world.scheme_manager)

    page = client.get(f"/plans/{plan.pk}/for/{key}/").content.decode()
    pdf = words_of(client.get(f"/plans/{plan.pk}/pdf/?for={key}").content)

    for word in secrets_of(key)[1]:
        assert word not in page
        assert word not in pdf
