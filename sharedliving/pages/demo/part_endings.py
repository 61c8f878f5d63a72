"""What comes after arrangements in the demo world, who wants to move on, and what councils and schemes do together."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from people.models import Person
from people.viewers import viewer_for
from placements.choices import BidOutcome, Blocker, CarersNext, EndReason, HomeKind, Party
from placements.models import Arrangement, CarerFuture, CarerHousehold, LearningReview, NextHome, Reconciliation
from placements.services import hosts, learning, lending, moving_on, next_homes, notices, reconciling, transfers
from sharedliving.core import dates, history
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import on_day

KNOWN_FOR = 100
"""Only people of whom the system has known for so many days have something that lies in the past."""


def what_comes_after(cast: Cast) -> None:
    """Nothing is drawn: everything follows from who is there, so that it moves nobody else's draws."""
    _notices(cast)
    _learning(cast)
    _moving_on(cast)
    _lent(cast)
    _transfers(cast)
    _compared(cast)


def _living(cast: Cast, scheme: str) -> QuerySet:
    """Live arrangements of the crowd with a scheme, the longest first; none of the told cast's, none with notice."""
    rows = Arrangement.objects.visible_to(SYSTEM).live().filter(scheme=cast.organisations[scheme], kind="live_in")
    known = timezone.now() - timedelta(days=KNOWN_FOR)
    rows = rows.filter(person__preferred_name="", person__died_on=None, person__closed_at=None, created_at__lte=known)
    return rows.filter(person__is_restricted=False, notices=None).order_by("started_on", "pk")


def _notices(cast: Cast) -> None:
    """One notice in good time, with the next home thought about; one whose next home is overdue; one withdrawn."""
    with on_day(6):
        _gives_notice(
            cast, Party.CARER, EndReason.CARER_STOPPED, "They retire and move to the coast.", wants="Near the park."
        )
    with on_day(20):
        _gives_notice(cast, Party.PERSON, EndReason.CHOSE_TO_LEAVE, "It is too quiet, and the bus stops at six.")
    with on_day(90):
        row = _gives_notice(cast, Party.CARER, EndReason.FAMILY, "Their daughter needed the room.")
    if row is not None:
        with on_day(80):
            notice = row.notices.get()
            because = "The daughter found a flat. Everybody is glad."
            notices.withdraw(notice=notice, because=because, by=viewer_for(notice.owner))


def _gives_notice(cast: Cast, given_by: Party, reason: EndReason, why: str, wants: str = "") -> Arrangement | None:
    row = _living(cast, "westmere-sl").select_related("person__owner", "owner").first()
    if row is None:
        return None
    notices.give(
        arrangement=row, by=viewer_for(row.owner), given_by=given_by, given_on=dates.today(), in_writing=True,
        ends_on=dates.today() + timedelta(days=56), reason=reason, why=why,
        person_view="I want to know where I go before anybody packs a box.",
    )  # fmt: skip
    home = NextHome.objects.visible_to(SYSTEM).open().filter(arrangement=row).first()
    if home is not None and wants:
        by = viewer_for(row.person.owner)
        next_homes.think_through(home=home, by=by, wants=wants, options="Two households in WM3 to be met next week.")
    return row


def _learning(cast: Cast) -> None:
    """Of what broke down, the council has said what it learnt; the carers have been asked."""
    review = LearningReview.objects.visible_to(SYSTEM).open().select_related("person__owner").order_by("pk").first()
    if review is None or review.person.owner is None:
        return
    with on_day(30):
        words = "We let the ward set the day. Next time the care manager meets the carers before anybody says yes."
        learning.add_council_part(review=review, words=words, by=viewer_for(review.person.owner))
    future = CarerFuture.objects.visible_to(SYSTEM).open().filter(arrangement=review.arrangement).first()
    if future is not None:
        with on_day(21):
            words = "They want six weeks to themselves, and then somebody who likes the garden."
            by = cast.viewer("scheme_worker")
            learning.decide_carers_next(future=future, by=by, decided=CarersNext.BREAK, words=words)


def _moving_on(cast: Cast) -> None:
    """Malcolm is on the housing register; somebody else's wish has been left lying, and their family wants it otherwise."""
    malcolm = Person.objects.visible_to(SYSTEM).filter(family_name="Reeve", given_name="Malcolm").first()
    if malcolm is not None and malcolm.owner is not None:
        _on_the_register(malcolm)
    row = _living(cast, "westmere-sl").filter(person__move_on_goals=None).select_related("person__owner").last()
    if row is None or row.person.owner is None:
        return
    with on_day(75):
        moving_on.begin(
            person=row.person, by=viewer_for(row.person.owner), words="My own door, and a cat.", kind=HomeKind.OWN_TENANCY,
            said_on=dates.today(), views_differ=True, who_differs="The parents want everything to stay as it is.",
        )  # fmt: skip
    with on_day(12):
        by = viewer_for(row.person.owner)
        hosts.name_host(
            arrangement=row, name="Northbrook", told_on=dates.today(), told_how="Letter to the duty team", by=by
        )


def _on_the_register(malcolm: Person) -> None:
    assert malcolm.owner is not None
    by = viewer_for(malcolm.owner)
    with on_day(100):
        goal = moving_on.begin(
            person=malcolm, by=by, words="A flat of my own by the summer, near the bike shop.", kind=HomeKind.OWN_TENANCY,
            where="Westmere, near the station", said_on=dates.today(), by_when=dates.today() + timedelta(days=300),
            register_number="WH-20417", band="C", registered_on=dates.today(),
        )  # fmt: skip
        moving_on.block(goal=goal, kind=Blocker.BAND, words="Flats like it go to band B.", since=dates.today(), by=by)
        money = moving_on.block(goal=goal, kind=Blocker.MONEY, words="No deposit saved.", since=dates.today(), by=by)
    with on_day(45):
        moving_on.bid(
            goal=goal, by=by, on=dates.today(), where="Station Street 12, one bedroom", outcome=BidOutcome.NOT_OFFERED
        )
        moving_on.clear(blocker=money, on=dates.today(), how="The council’s deposit scheme agreed.", by=by)
    with on_day(10):
        moving_on.bid(goal=goal, by=by, on=dates.today(), where="Mill Court, studio")
        words = "Asked housing to look at the band again: a letter from his doctor went with it."
        moving_on.look_again(goal=goal, what_was_done=words, by=by)


def _lent(cast: Cast) -> None:
    """Harbour may use a household of the council's own scheme."""
    own = (
        CarerHousehold.objects.visible_to(SYSTEM)
        .approved()
        .with_room()
        .filter(scheme=cast.organisations["westmere-sl"])
    )
    home = own.order_by("pk").first()
    if home is None:
        return
    with on_day(25):
        lending.lend(
            household=home, scheme=cast.organisations["harbour"], by=cast.viewer("scheme_manager"),
            agreed_with="the manager of Harbour", why="The only carers nearby who sign.",
        )  # fmt: skip


def _transfers(cast: Cast) -> None:
    """One household goes from Harbour next month, if the other side agrees; another stayed, because its carers said no."""
    homes = CarerHousehold.objects.visible_to(SYSTEM).open().filter(scheme=cast.organisations["harbour"])
    homes = homes.filter(arrangements__state="live").distinct().order_by("pk")
    for home, days, stopped in zip(
        homes[:2], (40, 8), ("The carers would rather stay with Harbour.", ""), strict=False
    ):
        with on_day(days):
            row = transfers.propose(
                giving=cast.organisations["harbour"], receiving=cast.organisations["westmere-sl"],
                on=dates.today() + timedelta(days=30), why="They moved house, and Harbour’s office is an hour away.",
                consents="Asked at home with the person’s sister there; all would be glad of a nearer worker.",
                households=[home], by=cast.viewer("harbour_manager"),
            )  # fmt: skip
        if stopped:
            with on_day(days - 10):
                transfers.stop(transfer=row, because=stopped, by=cast.viewer("harbour_manager"))


def _compared(cast: Cast) -> None:
    """Last month's comparison was checked by the scheme alone, and is late; this month's waits for both."""
    council, scheme = cast.organisations["westmere"], cast.organisations["westmere-sl"]
    with on_day(40, 5):
        last = Reconciliation(
            council=council, scheme=scheme, month=dates.today().replace(day=1), compared_on=dates.today(), people=9,
            differing=4, owner=cast.users["scheme_manager"], due_on=dates.today() + timedelta(days=31),
        )  # fmt: skip
        history.save(last, by=SYSTEM, why="Demo")
    with on_day(33):
        words = "Rang through the list: plans are being written for two; two files were closed too early."
        reconciling.check(row=last, words=words, by=cast.viewer("scheme_manager"))
    reconciling.compare_all()
