"""What happens once somebody has moved in: reviews, visits, notes."""

from datetime import timedelta

from django.utils import timezone

from careplans.choices import (
    Process,
)
from careplans.services import advocacy
from people.viewers import viewer_for
from placements.choices import ActionEnd
from reviews.choices import (
    AttendeeRole,
    Audience,
    NoteKind,
    Progress,
    ReviewDecision,
    ReviewerKind,
    ReviewMethod,
    ViewFormat,
)
from reviews.models import Review, Visit
from reviews.services import actions, notes, parts, reviews, visits
from sharedliving.core import dates
from sharedliving.pages.demo import (
    words,
)
from sharedliving.pages.demo.steps import ALONE, Life, on_day

LATE_AFTER = 20
"""Days after which what a visit left to do was done; of the newer ones some are late."""


def hold_review(life: Life, days_ago: int) -> None:
    """The open review of the person is held and completed; the next is due by itself."""
    by = life.by("care_manager")
    with on_day(days_ago, 14):
        review = Review.objects.open().filter(person=life.person).get()
        if advocacy.why_not(life.person, Process.REVIEW):
            advocacy.decide(person=life.person, by=by, about=Process.REVIEW, **ALONE)
        for name, role in ((life.person.name, AttendeeRole.PERSON), ("Their Shared Lives carer", AttendeeRole.CARER)):
            parts.add_attendee(review=review, by=by, name=name, role=role, knows_person=True)
        review.refresh_from_db()
        for need in review.plan.needs.all() if review.plan else []:
            parts.record_outcome(
                review=review, by=by, need=need, progress=Progress.BETTER, notes="Cooks twice a week now."
            )
        review.refresh_from_db()
        review = reviews.save(
            review=review, by=by, version=review.version, person_view="I am happy here. I want to go swimming more.",
            person_agenda="Swimming. A new bed.", held_on=dates.today(), place="At home", method=ReviewMethod.FACE_TO_FACE,
            reviewer_kind=ReviewerKind.KNOWN_WORKER, working_well="Meals, sleep, friends.", not_working="The bus is late.",
            view_formats=[ViewFormat.WORDS, ViewFormat.PICTURES], communication_checked=True,
            house_rules="Shoes off indoors; nothing that restricts them.", independence="Taking the bus alone.",
            plan_finding="It fits; the outcomes are getting there.", wants_to_move_on="Wants to stay.",
            decision=ReviewDecision.CONTINUE,
            chc_considered=True, chc_words="No change in health since last time.",
            decision_reasons="The plan works and they want to stay.", next_due_on=dates.add_months(dates.today(), 12),
        )  # fmt: skip
        reviews.complete(review=review, by=by)


def visit(life: Life, days_ago: int) -> None:
    """The scheme worker comes, mostly announced, and sees the person alone where they want that."""
    seen = words.SEEN[days_ago % len(words.SEEN)]
    with on_day(days_ago, 15):
        who = {"follows_owner": life.arrangement.owner, "follows_by": dates.today() + timedelta(days=14)}
        made = visits.record(
            arrangement=life.arrangement, by=life.by("scheme_worker"), on=dates.today(), is_announced=days_ago % 3 != 0,
            carer_words=life.chance.choice(words.VISITS), **seen, **(who if "follows" in seen else {}),
        )  # fmt: skip
    if days_ago > LATE_AFTER:
        _follow_up(made, days_ago)


def _follow_up(made: Visit, days_ago: int) -> None:
    """What an older visit left to do was done within the week."""
    with on_day(days_ago - 7, 11):
        for action in made.actions.select_related("owner"):
            actions.finish(action=action, by=viewer_for(action.owner), end=ActionEnd.DONE, words="Done, and told them")


def note(life: Life, days_ago: int) -> None:
    """A note of the care manager, which counts as contact."""
    kind, texts = life.chance.choice([(NoteKind.CALL, words.CALLS), (NoteKind.VISIT, words.MEETINGS)])
    with on_day(days_ago, 16):
        notes.write(
            person=life.person, by=life.by("care_manager"), kind=kind, happened_at=timezone.now(),
            text=life.chance.choice(texts), audience=Audience.OWN, with_person=True,
        )  # fmt: skip
