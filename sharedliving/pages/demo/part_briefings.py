"""Briefings of the demo world: most have been read, one has not, one was withdrawn (G14-PRO-2)."""

from datetime import timedelta

from people.choices import Role
from people.services import briefings
from sharedliving.core import dates
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import on_day

ADVOCATES = (
    "Ask for an advocate on the day you decide",
    "When somebody has substantial difficulty taking part and nobody suitable to help, ask for the advocate on that day. "
    "Do not wait for the end of the assessment.\n\nThe record asks you for the decision before an assessment starts, and "
    "shows the date by which the service has to answer.",
)
LIBERTY = (
    "Deprivation of liberty in Shared Lives goes to the Court of Protection",
    "There is no local authorisation for somebody who lives with Shared Lives carers. Screen when a plan restricts "
    "somebody, and ask legal services for an application when the screen says so.",
)
VISITS = (
    "Carers are visited on their own as well",
    "From now on one visit in every quarter is for the carers themselves, apart from the visit to the person. Ask how they "
    "sleep, what they would change and when their next break is.",
)
TRIAL = ("Trial of a shorter assessment form", "Use the shorter form for everybody under 65.")


def play_briefings(cast: Cast) -> None:
    """The council's and the scheme's own, over the last months."""
    council, scheme = cast.viewer("line_manager"), cast.viewer("scheme_manager")
    with on_day(60):
        trial = briefings.publish(title=TRIAL[0], changes=TRIAL[1], effective_from=dates.today(), by=council)
    with on_day(50):
        briefings.withdraw(briefing=trial, by=council, why="It left out people's own words. Use the form as it was.")
    with on_day(40):
        advocates = briefings.publish(
            title=ADVOCATES[0], changes=ADVOCATES[1], effective_from=dates.today(), by=council,
            link="https://www.legislation.gov.uk/ukpga/2014/23/section/67",
        )  # fmt: skip
    readers = (
        "care_manager",
        "line_manager",
        "reviewing_officer",
        "south_care_manager",
        "commissioner",
        "care_coordinator",
    )
    for number, key in enumerate(readers):
        with on_day(38 - 2 * number):
            briefings.read(briefing=advocates, by=cast.viewer(key))
    with on_day(6):
        briefings.publish(
            title=LIBERTY[0], changes=LIBERTY[1], effective_from=dates.today() + timedelta(days=30), by=council,
            roles=[Role.CARE_MANAGER, Role.LINE_MANAGER],
        )  # fmt: skip
    with on_day(9):
        visits = briefings.publish(title=VISITS[0], changes=VISITS[1], effective_from=dates.today(), by=scheme)
    with on_day(8):
        briefings.read(briefing=visits, by=scheme)
