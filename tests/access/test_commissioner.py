"""No name, date of birth, NHS number, address or free text reaches a commissioner: not on a page, in a file or a document.

A word of its own is planted in every text field of every model. Everything that a commissioner may open is opened, under
every filter that it offers, and searched for them. A page that shows one is found here, whichever page that is.
"""

from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse

from commissioning.services.dashboard import THEMES
from commissioning.services.measuring import snapshots
from commissioning.services.measuring.registry import MEASURES
from people.choices import Role
from people.models import User
from placements.choices import ReferralState
from placements.models import Referral
from sharedliving.core import dates
from tests.access.planted import fill, plant
from tests.access.test_carer_address import words_of
from tests.access.test_walk import ALL, BACKEND, RULES, address
from tests.access.world import make_world
from tests.commissioning.views.test_figures import KEYS
from tests.factories.people import PersonFactory
from tests.factories.reviews import household_of, living_with

pytestmark = pytest.mark.django_db

MANY = 7
MAY_READ = {
    "people.User.name": "a colleague who published a briefing or decided a fee",
    "people.Briefing.link": "published for everybody",
    "placements.FeeBand.source": "where a fee was decided",
    "commissioning.UnitCost.source": "where a price stands, as a commissioner wrote it",
    "commissioning.SchemeOverhead.source": "where a price stands, as a commissioner wrote it",
    "people.Organisation.name": "councils and schemes are named",
    "people.Organisation.region": "a region is no person",
    "placements.Scheme.about": "what a scheme says to whoever may refer",
    "placements.Scheme.contact": "how to reach a scheme",
    "placements.Scheme.registration": "the number under which a scheme is registered",
    "placements.Scheme.registered_manager": "the registered manager of a service is public",
    "people.Briefing.title": "published for everybody",
    "people.Briefing.changes": "published for everybody",
    "placements.FeeBand.name": "a band of fees is no person",
}
OPENED = [
    name for name in ALL if name in RULES and (Role.COMMISSIONER in RULES[name].roles or RULES[name].about == "open")
]


@pytest.fixture
def world():
    """Enough people that figures are not all withheld, each waiting or in an arrangement; then the words."""
    made = make_world()
    worker, scheme = made.users["care_manager", "own"], made.rows.scheme.organisation
    for number in range(MANY):
        home = household_of(scheme, name=f"Home {number}", approved_places=2)
        living_with(PersonFactory(owner=worker), home, started_on=dates.today() - timedelta(days=500))
        person = PersonFactory(owner=worker)
        Referral.objects.create(
            person=person, council=person.council, scheme=scheme, care_manager=worker, owner=worker, due_on=dates.today(),
            state=ReferralState.SENT, sent_on=dates.today(), preferred_area="WM3",
        )  # fmt: skip
    fill(person=made.rows.person, owner=worker, household=made.rows.household, arrangement=made.rows.arrangement)
    return made


@pytest.fixture
def reader(world):
    return world.users[Role.COMMISSIONER, "own"]


@pytest.fixture
def planted(world, reader):
    words = plant(but=reader)
    snapshots.take()
    return words


@pytest.fixture
def pages(world, client, reader, planted):
    """(address, what it answers) of everything that a commissioner may open; what opening it did is undone."""
    client.force_login(reader, backend=BACKEND)

    def opened():
        for where in addresses(world):
            before = transaction.savepoint()
            answer = client.get(where)
            yield where, answer.status_code, words_of(answer)
            transaction.savepoint_rollback(before)

    return opened


def addresses(world):
    """Those of the access table, with every figure, theme and measure, for all schemes and for each."""
    yield from (address(RULES[name], world) for name in OPENED if "get" in RULES[name].methods)
    scheme = world.rows.scheme.organisation_id
    figures = [reverse("commissioning-csv", args=[key]) for key in KEYS]
    themes = [reverse("commissioning-theme", args=[theme]) for theme in THEMES]
    measures = [reverse(name, args=[key]) for key in MEASURES for name in ("measure", "measure-csv")]
    for where in [*figures, *themes, *measures, reverse("commissioning"), reverse("measures"), reverse("measures-csv")]:
        yield where
        yield f"{where}?scheme={scheme}"


def may_be_read(where):
    """Names of colleagues stand on what they published, and nowhere else."""
    published = where.startswith(("/briefings/", "/fees/", "/messages/"))
    return MAY_READ.keys() if published else MAY_READ.keys() - {"people.User.name"}


def test_nothing_that_was_planted_reaches_a_commissioner(pages, planted):
    shown, seen = {}, 0
    for where, status, text in pages():
        assert status in (200, 302, 404, 405), where
        seen += status == 200
        if told := planted.found_in(text) - may_be_read(where):
            shown[where] = told
    assert shown == {}
    assert seen > 60


def test_the_words_are_in_nearly_every_field(planted):
    assert len(planted.words) > 350
    assert len(planted.refused) + len(planted.empty) < len(planted.words) / 10, (planted.refused, planted.empty)


def test_a_word_that_reaches_a_page_is_found(world, client, planted):
    """A care manager's page about the person, which shows all that must never reach a commissioner."""
    client.force_login(User.objects.get(pk=world.users[Role.CARE_MANAGER, "own"].pk), backend=BACKEND)

    answer = client.get(f"/people/{world.rows.person.reference}/")

    assert answer.status_code == 200
    assert {"people.Person.family_name", "people.Person.alerts"} <= planted.found_in(words_of(answer))


def test_what_may_be_read_is_there_to_be_read(planted):
    assert MAY_READ.keys() <= set(planted.words.values()) | planted.refused.keys() | planted.empty
