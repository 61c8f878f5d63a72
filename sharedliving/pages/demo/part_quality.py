"""Records read beside the standards: one sample checked and read, one change late, one check that nobody has begun."""

from datetime import timedelta

from careplans.choices.quality import FollowUp, Sampled, Verdict
from careplans.models import QualityCheck, QualityFollowUp
from careplans.rules.quality import QUALITY, STANDARDS
from careplans.services import quality, records
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import on_day

GOOD = (
    "His own words come first, and one hears him in them.",
    "Good days and bad days are both there, with what helps on each.",
    "The reasons are ones that she could read herself.",
)
WHY = "It says that the sister speaks for her; what she said herself is not there."
CHANGE = "Go back with pictures and write down what she says herself."


def play_quality(cast: Cast) -> None:
    """Assessments of a year, drawn a month ago; plans, drawn three weeks ago and not begun."""
    by = cast.viewer("line_manager")
    with on_day(32):
        _draw(cast, by, Sampled.ASSESSMENT, 4711)
    checks = list(QualityCheck.objects.filter(owner_id=by.user_id).order_by("pk"))
    for number, check in enumerate(checks[:4]):
        with on_day(25 - number):
            _check(check, by, number)
    for asked in QualityFollowUp.objects.filter(kind=FollowUp.READ).select_related("owner").order_by("pk")[:3]:
        with on_day(19):
            quality.follow_up_done(follow_up=asked, by=viewer_for(asked.owner), said="Thank you. That helps.")
    with on_day(21):
        _draw(cast, by, Sampled.PLAN, 815)


def _draw(cast: Cast, by: Viewer, of: str, seed: int) -> None:
    """A young demo world may have nothing to draw from yet."""
    since = dates.today() - timedelta(days=365)
    try:
        quality.draw(team=cast.teams["north"], of=of, since=since, until=dates.today(), size=5, by=by, seed=seed)
    except Refusal:
        return


def _check(check: QualityCheck, by: Viewer, number: int) -> None:
    """The first one is not met where it matters most, so that something has to change; it is late by now."""
    for place, key in enumerate(STANDARDS[check.of]):
        verdict = Verdict.PARTLY if (place + number) % 5 == 4 else Verdict.MET
        if key == "words" and number == 0:
            verdict = Verdict.NOT
        why = "" if verdict == Verdict.MET else WHY if key == "words" else "It could say more about who did what."
        quality.answer(check=check, standard=key, verdict=verdict, why=why, by=by)
    answers = {"good": GOOD[number % len(GOOD)]}
    if number == 0:
        day = dates.today() + timedelta(days=14)
        answers |= {"change": CHANGE, "change_owner": check.author, "change_by": day}
    records.save_section(row=check, kind=QUALITY, by=by, version=None, **answers)
    quality.complete(check=check, by=by)
