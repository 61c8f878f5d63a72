"""The lists of what a scheme does: its monitoring, its reviews with carers, and who its workers are."""

from datetime import date, timedelta

from people.models import User
from placements.models import Arrangement, HouseholdCare
from reviews.models import Visit
from tests.pages.net_counts.of_homes import live
from tests.pages.net_counts.rows import Count, Rows, who

POSTS = {"manager", "worker", "duty", "admin", "info", "team"}


def carer_reviews(day: Rows) -> list[int]:
    """Of households: a yearly review past its day."""
    return [row.household_id for row in day.late(day.all(HouseholdCare)) if row.kind == "review"]


def not_unannounced(day: Rows) -> list[int]:
    """For a year and more nobody of the scheme came without saying so before."""
    year_ago = day.on - timedelta(days=365)
    return who(r for r in live(day) if r.started_on <= year_ago and not any(d > year_ago for d in surprises(day, r)))


def surprises(day: Rows, row: Arrangement) -> list[date]:
    visits = [visit for visit in day.all(Visit) if visit.arrangement_id == row.pk and visit.side == "scheme"]
    return [visit.visited_on for visit in visits if not visit.is_announced and visit.visited_on <= day.on]


def one_worker(day: Rows) -> list[int]:
    return who(row for row in live(day) if alike(day.one(User, row.owner_id), day.one(User, day.person(row).owner_id)))


def alike(one: User, other: User) -> bool:
    """The same name, or the same first part of the address where it names no post."""
    names = {" ".join("".join(c if c.isalnum() else " " for c in user.name.lower()).split()) for user in (one, other)}
    mail = {user.email.lower().split("@")[0] for user in (one, other)}
    words = "".join(c if c.isalpha() else " " for c in min(mail)).split()
    return len(names) == 1 or (len(mail) == 1 and not POSTS & set(words))


COUNTS: dict[str, Count] = {
    "monitoring-late": lambda day: who(row for row in day.late(live(day))),
    "never-unannounced": not_unannounced,
    "carer-review-late": carer_reviews,
    "one-worker-for-both": one_worker,
}
