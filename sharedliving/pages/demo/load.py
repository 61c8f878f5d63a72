"""Putting the demo world together, all or nothing."""

import random
from collections.abc import Callable

from django.db import transaction

from people.models import Person
from placements.models import CarerHousehold
from sharedliving.pages.demo import (
    part_approval,
    part_carer_reviews,
    part_caring,
    part_endings,
    part_matching,
    part_measures,
    part_needs,
    part_net,
    part_papers,
    part_practice,
    part_risk,
)
from sharedliving.pages.demo.cast import Cast, make_cast
from sharedliving.pages.demo.crowd import crowd
from sharedliving.pages.demo.homes import make_home
from sharedliving.pages.demo.part_briefings import play_briefings
from sharedliving.pages.demo.part_changes import play_changes
from sharedliving.pages.demo.part_costs import play_costs
from sharedliving.pages.demo.part_incidents import play_incidents
from sharedliving.pages.demo.part_meetings import play_meetings
from sharedliving.pages.demo.part_messages import play_messages
from sharedliving.pages.demo.part_notes import play_notes
from sharedliving.pages.demo.part_ownership import play_ownership
from sharedliving.pages.demo.part_quality import play_quality
from sharedliving.pages.demo.stories import play_stories

HOMES = {
    # scheme: owner, areas, share of all homes
    "westmere-sl": ("scheme_worker", ("WM1", "WM2", "WM3", "WM4"), 0.65),
    "harbour": ("harbour_worker", ("WM2", "WM4", "NB1", "NB2"), 0.35),
}


@transaction.atomic
def load(password: str, chance: random.Random, *, people: int, homes: int, say: Callable[[str], None]) -> int:
    """Make the cast, the homes, the stories and the crowd; returns how many people there are."""
    cast = make_cast(password)
    part_practice.what_is_written_down(cast)
    part_matching.what_schemes_offer(cast)
    households = _make_homes(cast, chance, homes)
    say(f"{len(households)} carer households")
    part_matching.of_the_homes(cast, households)
    part_risk.of_the_homes(cast, households)
    part_approval.carers_apply(cast, households)
    part_papers.carer_agreements_of(cast, households)
    part_papers.fee_bands(cast)
    play_stories(cast, chance)
    for number, _ in enumerate(crowd(cast, chance, households, max(people - Person.objects.count(), 0)), start=1):
        if number % 50 == 0:
            say(f"{number} people")
    part_caring.carers_are_looked_after(cast)
    part_carer_reviews.carers_are_reviewed(cast)
    part_endings.what_comes_after(cast)
    part_needs.what_is_needed(cast)
    play_quality(cast)
    play_briefings(cast)
    play_messages(cast)
    play_notes()
    part_net.some_fall(cast)
    part_net.nights_before(chance)
    play_meetings()
    play_changes()
    play_incidents()
    play_ownership(cast)
    play_costs(cast)
    part_measures.a_year_of_measures()
    return Person.objects.count()


def _make_homes(cast: Cast, chance: random.Random, number: int) -> list[CarerHousehold]:
    return [
        make_home(chance, cast.organisations[scheme], cast.users[owner], areas, lapsing=0.08)
        for scheme, (owner, areas, share) in HOMES.items()
        for _ in range(max(round(number * share), 1))
    ]
