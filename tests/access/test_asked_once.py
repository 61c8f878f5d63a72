"""Nothing about a person is asked twice (G14-SYS-2): every form there is, compared with every other.

A question is its name and its words. Where two forms of the service put the same question to the same record and both
come up empty, a worker types the same thing twice; that is a fault, unless it is named below with the reason why the
answer is another one each time. A form that adds a row and the one that changes it are one form.
"""

from collections import defaultdict

import pytest
from django import forms

from tests.access.test_bad_input import POSTED
from tests.access.test_walk import BACKEND, RULES, address
from tests.access.world import make_world
from tests.factories.people import CircleMemberFactory

pytestmark = pytest.mark.django_db

ANOTHER_EACH_TIME: dict[tuple[str, str], str] = {
    ("owner", "Who does it?"): "each thing to be done has somebody of its own",
    ("reasons", "Why?"): "each decision has reasons of its own",
    ("role", "Who are they?"): "who came to a review, and who is asked to one: one of many each",
    (
        "starts_on",
        "From which day?",
    ): "an absence, a price and a household that is shared: each begins on a day of its own",
    ("what", "What is to be done?"): "what a review, and what supervision leaves to be done: one of many each",
    ("area", "Where?"): "each suggestion and each target is about something of its own",
    ("for_whom", "For whom?"): "each suggestion and each target is about something of its own",
    ("need", "Which need is it about?"): "each suggestion and each target is about something of its own",
    ("other_side", "With whom?"): "a protocol, and a target for recruitment: with whom each is agreed",
    ("area", "Area"): "where a household is, and where a person is",
    ("area", "Which part of life is this about?"): "a need, and a risk: one of many each",
    ("by_when", "By when?"): "a promise, and a step of protection: one of many each",
    ("due_on", "By when?"): "what a review, and what a visit leaves to be done: one of many each",
    ("carer", "Which unpaid carer?"): "whoever this one request or assessment is about",
    (
        "case_number",
        "Case number of the court",
    ): "an application, or an order made before this record began: never both",
    ("conditions", "Conditions"): "an order just made, or one made before: never both",
    ("consent", "How did the person agree?"): "the person agrees to each copy for itself",
    ("consent_lasts", "Does this cover new versions of the plan too?"): "the person agrees to each copy for itself",
    ("ends_on", "In force until"): "an order just made, or one made before: never both",
    ("how", "How?"): "how one copy, letter or contact was made",
    ("how", "In which form?"): "how one description or copy was given",
    ("how_met", "How is it met, or why is it not?"): "a need of the person, and one of their unpaid carer",
    ("how_we_know", "How will we know at a review?"): "a need of the person, and one of their unpaid carer",
    ("level", "Which copy do they get?"): "each reader gets a copy of their own",
    ("look_again_on", "By when is it looked at again?"): "one risk or restriction each",
    ("met_by", "Who meets it?"): "a need of the person, and one of their unpaid carer",
    ("name", "Name"): "somebody of the circle is filled in by a link (people/known.py), and others are new",
    ("need", "What is the need?"): "a need of the person, and one of their unpaid carer",
    ("note", "What came of it?"): "one call or one review each",
    ("on", "When did it end?"): "an arrangement, and an authority",
    ("on", "When?"): "one meeting each",
    ("order_on", "Date of the order"): "an order just made, or one made before: never both",
    ("phone", "Telephone number"): "the person’s, and somebody else’s in their circle",
    ("reason", "Why?"): "why one thing was done",
    ("relationship", "What are they to the person?"): "filled in by the same link as the name",
    ("representative", "Representative"): "an order just made, or one made before: never both",
    ("representative_kind", "Kind of representative"): "an order just made, or one made before: never both",
    ("reviewed_by_court_on", "When does the court look at it?"): "an order just made, or one made before: never both",
    ("start_by", "By when?"): "a need of the person, and one of their unpaid carer",
    ("starts_on", "In force from"): "an order just made, or one made before: never both",
    ("subject", "What is it about?"): "one decision, and one risk of a household",
    ("weekly_cost", "What does it cost a week?"): "a need of the person, and one of their unpaid carer",
    ("why", "Why does it end?"): "why one thing ends",
    ("why", "Why is it withdrawn?"): "why one thing is withdrawn",
    ("why", "Why?"): "why one thing was done",
    ("agreed", "They have read it, or had it read and explained, and agree"): "each who signs says so for themselves",
    ("amount", "Amount"): "a rate of the scheme, and what is paid for one person",
    ("amount", "New amount"): "a rate of the scheme, and what is paid for one person",
    (
        "avoidable_words",
        "What would have prevented it?",
    ): "the call, and what is added to it: filled in there once it is known",
    ("days_a_week", "Days a week"): "at the start, and a change: filled in there once it is known",
    ("enquired_on", "When did they ask?"): "a new household, or one that was there before: never both",
    ("heard_from", "How did they hear of Shared Lives?"): "a new household, or one that was there before: never both",
    ("hours_a_week", "Hours a week"): "at the start, and a change: filled in there once it is known",
    ("nights_a_week", "Nights a week"): "at the start, and a change: filled in there once it is known",
    ("on", "When did they leave?"): "somebody in an emergency, and a member of a household",
    ("on", "When was it held?"): "one meeting each",
    ("on", "Which day stands beside the signature?"): "one signature each",
    ("paper", "The signed paper"): "one signature each",
    ("per", "The amount is"): "a rate of the scheme, and what is paid for one person",
    ("planned_end", "When is it planned to end?"): "at the start, and a change: filled in there once it is known",
    ("received_on", "When did it come?"): "one reference, and one advocate’s answer",
    ("said", "What did they say?"): "one conversation each",
    ("scheme", "Which scheme?"): "whom one emergency is asked of, and who gets one copy",
    ("since", "Since when?"): "one thing in the way, and one restriction",
    ("source", "Who decided it, and where is that written down?"): "one rate each",
    ("valid_from", "From"): "one rate each",
    ("valid_until", "Until when does it hold?"): "a check of the home, and a certificate of one adult",
    ("what", "What is it?"): "one line of an agreement, and one role",
    ("who_came", "Who came?"): "one meeting each",
    ("why", "What happened?"): "the end of an emergency, and of an arrangement: one ends the other",
    ("words", "What did each of you say?"): "a wish to move on, and an agreement, looked at again",
    ("financial_year", "Financial year"): "what a service costs, and what a scheme costs to run",
    ("units", "How many are planned in a week?"): "a new cost, and one that is changed: empty only where it has none",
    ("source", "Where does the amount come from?"): "what a service costs, and what a scheme costs to run",
    ("why", "Why does it change?"): "one amount each",
    ("happened_time", "At what time?"): "a note, and an incident: one of many each",
    (
        "safeguarding_because",
        "Why was a concern raised, or why not?",
    ): "filled in from the incident when it is closed; empty where nobody has said yet",
}


@pytest.fixture
def world():
    return make_world()


def asked(world, client) -> dict[tuple[str, str], set[str]]:
    """(name, words) of every question that comes up empty → the forms that ask it."""
    found = defaultdict(set)
    for name in POSTED:
        rule = RULES[name]
        if "get" not in rule.methods:
            continue
        client.force_login(world.users[rule.roles[0], "own"], backend=BACKEND)
        page = client.get(address(rule, world))
        form = page.context.get("form") if page.context else None
        if isinstance(form, forms.BaseForm):
            for box, words in empty_questions(form):
                found[box, words].add(type(form).__name__)
    return found


def empty_questions(form: forms.BaseForm):
    """(name, words) of every visible field that has nothing in it yet."""
    for name, field in form.fields.items():
        words = str(field.label or "").removesuffix(" (optional)")
        if not field.widget.is_hidden and form[name].value() in (None, "", []):
            yield name, words


def asked_twice(found: dict[tuple[str, str], set[str]]) -> set[tuple[str, str]]:
    """The questions that more than one form asks of a record that might know the answer."""
    return {question for question, by in found.items() if len(by) > 1}


def test_no_fact_is_asked_in_two_forms(world, client):
    twice = asked_twice(asked(world, client))

    assert sorted(twice - set(ANOTHER_EACH_TIME)) == [], (
        "fill it in from what is known, or say why it is another answer"
    )
    assert sorted(set(ANOTHER_EACH_TIME) - twice) == [], "it is not asked twice any more: take it off the list"


def test_a_fact_that_two_forms_ask_is_noticed():
    found = {("nhs_number", "NHS number"): {"PersonForm", "ReferralForm"}, ("area", "Area"): {"PersonForm"}}

    assert asked_twice(found) == {("nhs_number", "NHS number")}


@pytest.mark.parametrize("name", ["assessment-people", "best-interests-consulted", "review-people"])
def test_somebody_of_the_circle_is_filled_in(name, world, client):
    rule, member = RULES[name], world.rows.circle
    member.name = "Quilla Sands"
    member.save()
    client.force_login(world.users[rule.roles[0], "own"], backend=BACKEND)
    page = address(rule, world)

    link = f"?from={member.pk}#main-content"
    assert f'href="{link}"' in client.get(page).text
    form = client.get(f"{page}?from={member.pk}").context["form"]
    assert form["name"].value() == member.name
    if "relationship" in form.fields:
        assert form["relationship"].value() == member.relationship


@pytest.mark.parametrize("number", ["", "0", "x", "\u00b2", "9" * 40, "stranger"])
def test_nobody_else_is_filled_in(number, world, client):
    rule = RULES["assessment-people"]
    client.force_login(world.users[rule.roles[0], "own"], backend=BACKEND)

    number = CircleMemberFactory().pk if number == "stranger" else number
    form = client.get(address(rule, world), {"from": number}).context["form"]

    assert not form["name"].value()
