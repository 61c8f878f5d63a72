"""What is new in a plan for its holder: what their copy holds, and nothing that it leaves out."""

import pytest

from careplans.choices import MetBy, Outcome, PersonAgrees
from careplans.choices.releases import READER_OF, Holder, Level
from careplans.exports import READERS, Part
from careplans.panels import steps
from careplans.panels.news import news_of
from sharedliving.core import dates
from tests.careplans.exports.test_secrets import text_of
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory, PlanReleaseFactory
from tests.factories.people import CircleMemberFactory

SECRETS = {
    Part.NOTES: ["Ztool", "Zknow"],
    Part.MONEY: ["7531", "1359"],
    Part.AGREEMENT: ["Zinvolved", "Zsteps", PersonAgrees.NO.label],
    Part.CONSIDERED: ["Zlives"],
    Part.ADVICE: ["Zadvice", "Zprevent"],
    Part.OTHERS: ["Znhshow", "Znhsneed"],
}
HOLDERS = {key: pair for pair, key in READER_OF.items() if pair[0] != Holder.CIRCLE or pair[1] == Level.FULL}


def plan_of(world, number, **fields):
    """A plan with a secret in each part, another in each version."""
    plan = CarePlanFactory(
        person=world.person, in_force=True, number=number, needs=0, own_words=f"I want to swim {number} times",
        weekly_budget=f"{number}7531", weekly_contribution=f"{number}1359", involved=f"Zinvolved{number}",
        person_agrees=PersonAgrees.NO if number == 2 else PersonAgrees.YES, agreement_steps=f"Zsteps{number}",
        shared_lives_considered=False,
        shared_lives_reason=f"Zlives{number}", advice_on_needs=f"Zadvice{number}",
        advice_on_prevention=f"Zprevent{number}", planning_tool_note=f"Ztool{number}", **fields,
    )  # fmt: skip
    PlanNeedFactory(
        plan=plan,
        area=Outcome.HYGIENE,
        met_by=MetBy.NHS,
        need=f"Znhsneed{number}",
        how_met=f"Znhshow{number}",
        who="Ann",
    )
    PlanNeedFactory(plan=plan, how_met=f"Cook {number} dishes", how_we_know=f"Zknow{number}")
    return plan


@pytest.fixture
def plans(world, shared):
    return plan_of(world, 1, state="superseded"), plan_of(world, 2)


def holding(world, plans, pair):
    """The same holder with both versions; the first one acknowledged."""
    holder, level = pair
    to = {"holder": holder, "level": level, "scheme": None, "how": "post"}
    if holder == Holder.SCHEME:
        to = {"scheme": world.scheme}
    elif holder == Holder.CARER:
        to |= {"through": world.scheme, "carer_name": "Grace"}
    elif holder != Holder.PERSON:
        to |= {"member": CircleMemberFactory(person=world.person, may_be_told=True)}
    first = PlanReleaseFactory(plan=plans[0], acknowledged=True, replaced_on=dates.today(), **to)
    return PlanReleaseFactory(plan=plans[1], previous=first, **to)


def kept_from(key):
    gives = READERS[key].gives
    return [word for part, words in SECRETS.items() if part not in gives for word in words]


def given_to(key):
    gives = READERS[key].gives
    return [word for part, words in SECRETS.items() if part in gives for word in words]


@pytest.mark.parametrize("key", HOLDERS)
def test_nothing_that_a_copy_leaves_out_is_in_its_news(world, plans, key):
    news = news_of(world.by, holding(world, plans, HOLDERS[key]))

    words = repr(news.rows) + news.in_short
    assert [word for word in kept_from(key) if word in words] == []
    assert [word for word in given_to(key) if word not in words] == []
    assert "I want to swim 1 times" in words
    assert "I want to swim 2 times" in words


def test_the_carer_with_a_summary_is_told_how_their_own_tasks_changed(world, plans):
    rows = news_of(world.by, holding(world, plans, HOLDERS["carer-summary"])).rows

    assert [row[0] for row in rows] == ["In their own words", "Eating and drinking well enough: how it is met"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("carer-summary", "carer"), ("carer", "carer-summary"), ("person", "easy-read")],
)
def test_who_reads_more_or_less_than_before_is_told_only_what_both_copies_hold(world, plans, old, new):
    release = holding(world, plans, HOLDERS[new])
    type(release).objects.filter(pk=release.previous_id).update(level=HOLDERS[old][1])

    words = repr(news_of(world.by, release).rows)

    assert [word for key in (old, new) for word in kept_from(key) if word in words] == []
    assert "I want to swim 1 times" in words
    assert ("Cook 1 dishes" in words) == ("carer" in old)


@pytest.mark.parametrize("where", ["", "acknowledge/"])
def test_the_pages_of_a_scheme_say_what_changed_and_keep_what_is_kept(world, plans, sign_in, where):
    release = holding(world, plans, HOLDERS["scheme"])
    address = f"/plans/releases/{release.pk}/acknowledge/" if where else f"/plans/{release.plan_id}/"

    answer = sign_in(world.scheme_manager).get(address)

    assert "What changed since plan 1" in text_of(answer)
    assert "Cook 1 dishes" in text_of(answer)
    assert [word for word in kept_from("scheme") if f"{word}1" in answer.content.decode()] == []
    assert [
        word for word in ("17531", "27531", "Zinvolved", "Zsteps", "Zlives") if word in answer.content.decode()
    ] == []


def test_the_notice_names_the_parts_and_not_what_stands_in_them(world, plans):
    holding(world, plans, HOLDERS["scheme"])

    (step,) = [step for step in steps.next_steps(world.of_scheme, world.person) if "Acknowledge" in step.text]

    assert step.why.startswith("New since plan 1. Changed: In their own words, ")
    assert "swim" not in step.why
    assert "Budget" not in step.why


def test_what_changed_is_there_when_a_carers_receipt_is_written_down(world, plans, sign_in):
    PlanReleaseFactory(plan=plans[1], scheme=world.scheme)
    release = holding(world, plans, HOLDERS["carer"])

    page = text_of(sign_in(world.scheme_manager).get(f"/plans/releases/{release.pk}/receipt/"))

    assert "What changed since plan 1" in page


def test_what_changed_is_there_when_the_persons_copy_is_given(world, plans, sign_in):
    first = PlanReleaseFactory(
        plan=plans[0], to_person=True, level="full", acknowledged=True, replaced_on=dates.today()
    )
    PlanReleaseFactory(plan=plans[1], owed=True, previous=first)

    page = text_of(sign_in(world.care_manager).get(f"/plans/{plans[1].pk}/own-copy/"))

    assert "What changed since plan 1" in page
    assert "Zinvolved1" in page


def test_it_is_since_the_version_that_they_acknowledged(world, plans):
    release = holding(world, plans, HOLDERS["scheme"])
    third = PlanReleaseFactory(plan=plan_of(world, 3, state="superseded"), scheme=world.scheme, previous=release)

    assert news_of(world.by, third).before == plans[0]


def test_who_never_said_that_they_hold_one_is_not_told_of_changes(world, plans):
    first = PlanReleaseFactory(plan=plans[0], scheme=world.scheme)

    assert news_of(world.by, PlanReleaseFactory(plan=plans[1], scheme=world.scheme, previous=first)) is None


def test_a_first_plan_costs_nothing(world, plans, django_assert_num_queries):
    release, looking = PlanReleaseFactory(plan=plans[1], scheme=world.scheme), world.by

    with django_assert_num_queries(0):
        assert news_of(looking, release) is None


def test_nothing_new_is_said(world, shared):
    same = {"person": world.person, "in_force": True, "needs": 0}
    plans = CarePlanFactory(**same, state="superseded"), CarePlanFactory(**same, number=2)

    news = news_of(world.by, holding(world, plans, HOLDERS["scheme"]))

    assert (news.rows, news.in_short) == ([], "New since plan 1. Nothing changed in what you read.")
