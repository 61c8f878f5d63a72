"""Who has a plan, in words."""

from datetime import date

import pytest

from careplans.choices import PlanState
from careplans.models import CarePlan, PlanRelease
from careplans.panels import releases as shown
from people.models import CircleMember, Organisation, Person
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.models import Event
from sharedliving.core.viewer import Viewer

THIRD, TENTH = date(2027, 3, 3), date(2027, 3, 10)


def release(**fields):
    plan = CarePlan(pk=1, number=1, state=PlanState.IN_FORCE)
    person = Person(reference="SL-1", given_name="Danny", family_name="Okafor")
    scheme = (
        None
        if {"through", "member"} & set(fields) or fields.get("holder") == "person"
        else Organisation(name="Westmere")
    )
    return PlanRelease(**{"pk": 7, "plan": plan, "person": person, "scheme": scheme, "released_on": THIRD} | fields)


def row(one, *perms):
    looking = Viewer(user_id=1, name="Priya", perms=frozenset(perms))
    return dict(zip(shown.RELEASE_HEADERS, shown.release_rows([one], looking)[0], strict=True))


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "Westmere"),
        (
            {"holder": "carer", "carer_name": "Grace", "through": Organisation(name="Harbour")},
            "Grace (by way of Harbour)",
        ),
        ({"holder": "person"}, "Danny Okafor"),
        ({"holder": "circle", "member": CircleMember(name="Rita Sands")}, "Rita Sands"),
    ],
)
def test_each_holder_has_a_name(fields, name):
    assert row(release(**fields))["Who has it"] == name


def test_what_they_have_opens_it():
    assert row(release())["What they have"] == Link("The full plan", "/plans/1/for/scheme/", hidden="for Westmere")


def test_the_schemes_own_assessment_opens_nothing():
    own = release(holder="carer", level="scheme_own", carer_name="Grace", through=Organisation(name="Harbour"))

    assert row(own)["What they have"] == "The scheme’s own assessment only"


def test_it_says_when_how_and_with_which_consent_it_was_given():
    assert row(release(consent="She said yes", consent_lasts=True, how="post"))["Given"] == [
        THIRD, "By post", "She said yes", "Agreed for new versions too",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "given", "acknowledged"),
    [
        ({"due_on": TENTH}, "Not given yet", ["Owed by law", Due(TENTH)]),
        ({"closed_at": "2027-03-04T09:00Z", "replaced_on": TENTH}, "Never given", "Replaced by a newer plan"),
    ],
)
def test_the_persons_copy_is_owed_until_it_is_given(fields, given, acknowledged):
    shown_row = row(release(holder="person", released_on=None, how="", **fields))

    assert (shown_row["Given"], shown_row["Acknowledged"]) == (given, acknowledged)


CLOSED = {"closed_at": "2027-03-04T09:00Z"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"due_on": TENTH}, Due(TENTH)),
        ({"acknowledged_on": TENTH, "acknowledged_how": "Read it", **CLOSED}, [TENTH, "Read it"]),
        ({"ended_on": TENTH, "ended_because": "She said no", **CLOSED}, "Ended on 10 March 2027: She said no"),
        ({"replaced_on": TENTH, **CLOSED}, "Replaced by a newer plan"),
        ({"replaced_on": TENTH}, ["They have this old plan and not yet the new one"]),
        ({**CLOSED}, "Taken back"),
    ],
)
def test_it_says_whether_they_have_acknowledged_it(fields, expected):
    assert row(release(**fields))["Acknowledged"] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["End it"]),
        ({"holder": "person"}, ["Record that they have their copy"]),
        ({"holder": "circle", "member": CircleMember(name="Rita")}, ["Record that they have it", "End it"]),
        ({"replaced_on": TENTH}, ["Release the new plan", "End it"]),
        ({"ended_on": TENTH, **CLOSED}, []),
    ],
)
def test_what_can_be_done_about_it(fields, expected):
    actions = row(release(**fields), Perm.RELEASE_PLAN, Perm.RECORD_RECEIPT, Perm.WRITE_PLAN)["What you can do"]

    assert [link.text for link in actions] == expected


def test_nothing_is_offered_to_those_who_may_not():
    assert row(release(holder="person"))["What you can do"] == []


def test_a_scheme_is_told_of_a_new_version():
    before = release(pk=6)
    new = release(previous=before)
    new.scheme_id, new.previous_id = 3, 6

    assert shown.replaces([new]) == "This is a new version. It replaces plan 1, which you had from 3 March 2027."
    assert shown.replaces([before]) == ""


def test_the_log_says_when_who_and_what():
    event = Event(at=None, actor_name="Priya", text="Copy opened")

    assert shown.log_rows([event]) == [["", "Priya", "Copy opened"]]
