"""The steps of a person's pathway, each played on its day through the same services that the pages use."""

import random
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import time_machine
from django.utils import timezone

from careplans.choices import (
    AdvocacyDecision,
    BudgetMechanism,
    Complexity,
    DelayReason,
    Eligibility,
    MetBy,
    Method,
    Outcome,
    PersonAgrees,
    Route,
    Source,
)
from careplans.models import Assessment, CarePlan, SupportRequest
from careplans.rules.advocacy import DIFFICULTIES
from careplans.services import assessments, plans, releases, requests, signing
from people.choices import EthnicGroup, SupportReason
from people.models import Person
from people.names import each_name
from people.services import circle, people, sharing
from placements.choices import (
    ArrangementKind,
    ArrangementState,
    Decision,
    Party,
    ShownHow,
)
from placements.matching import (
    shortlist,
)
from placements.models import Agreement, Arrangement, Candidate, CarerHousehold, Referral
from placements.rules import (
    is_complex,
)
from placements.services import (
    agreements,
    contact,
    describing,
    matching,
    referrals,
    searches,
)
from placements.services import signing as agreement_signing
from reviews.choices import (
    ReviewKind,
)
from reviews.models import Review
from sharedliving.core import dates, history
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo import (
    part_assessed,
    part_introductions,
    part_papers,
    words,
)
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.journeys.start_arrangement import start_arrangement

ETHNIC_GROUPS = (
    EthnicGroup.WHITE_BRITISH, EthnicGroup.MIXED_CARIBBEAN, EthnicGroup.INDIAN, EthnicGroup.AFRICAN, EthnicGroup.ARAB,
)  # fmt: skip
HARD = (Outcome.NUTRITION, Outcome.HOME_SAFETY, Outcome.COMMUNITY)


@dataclass
class Life:
    """One person of the demo world and how far they have come. Keys name users of the cast."""

    cast: Cast
    chance: random.Random
    care_manager: str
    line_manager: str
    scheme: str
    scheme_worker: str
    scheme_manager: str
    told: dict[str, str] = field(default_factory=dict)
    person: Person = field(init=False)
    request: SupportRequest = field(init=False)
    assessment: Assessment = field(init=False)
    plan: CarePlan = field(init=False)
    referral: Referral = field(init=False)
    candidate: Candidate = field(init=False)
    home: CarerHousehold = field(init=False)
    agreement: Agreement = field(init=False)
    arrangement: Arrangement = field(init=False)

    def by(self, role: str) -> Any:
        return self.cast.viewer(getattr(self, role))

    def say(self, key: str, choices: tuple[str, ...]) -> str:
        return self.told.get(key) or self.chance.choice(choices)


def on_day(days_ago: int, hour: int = 10) -> time_machine.travel:
    """The morning so many days before today."""
    day = dates.today() - timedelta(days=days_ago)
    moment = datetime.combine(day, time(hour, 0), tzinfo=timezone.get_current_timezone())
    return time_machine.travel(moment, tick=True)


def ask(life: Life, days_ago: int, **details: Any) -> None:
    """First contact: the person is added and asks for support."""
    with on_day(days_ago):
        life.person = people.add(by=life.by("care_manager"), **details)
        life.request = requests.record(
            person=life.person, by=life.by("care_manager"), first_contact_on=dates.today(),
            source=life.chance.choice(Source.values), route=life.chance.choices(Route.values, [2, 4, 2, 1, 1, 9])[0],
            wants=life.say("wants", words.WANTS),
        )  # fmt: skip


def allocate(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 11):
        assessor = life.cast.users[life.care_manager]
        life.assessment = assessments.allocate(request=life.request, assessor=assessor, by=life.by("line_manager"))


ALONE = {f"difficulty_{kind}": False for kind in DIFFICULTIES} | {"advocacy": AdvocacyDecision.NOT_NEEDED}


def begin_assessment(life: Life, days_ago: int, **helped: Any) -> None:
    """The start of it: their words, how it is done, advocacy (`helped`: answers of that section)."""
    with on_day(days_ago, 12):
        life.assessment = assessments.save_section(
            assessment=life.assessment, by=life.by("care_manager"), version=None, own_words=life.say("wants", words.WANTS),
            method=Method.FACE_TO_FACE, information_given_on=dates.today(), **ALONE | helped,
        )  # fmt: skip
        assessments.add_participant(
            assessment=life.assessment, by=life.by("care_manager"), name=life.person.name, relationship="the person"
        )


def complete_assessment(life: Life, days_ago: int, late_reason: str = "They were in hospital for two weeks.") -> None:
    by = life.by("care_manager")
    with on_day(days_ago, 13):
        for outcome in Outcome:
            ability, evidence = part_assessed.found(life, outcome, outcome in HARD)
            assessments.record_finding(
                assessment=life.assessment, by=by, outcome=outcome, ability=ability, evidence=evidence
            )
        life.assessment = assessments.save_section(
            assessment=life.assessment, by=by, version=None, strengths="Warm, funny, knows what they want.",
            wellbeing="Without help they would eat badly and hardly go out.", needs_arise_from_condition=True,
            condition="A learning disability.", affects_wellbeing=True, chc_considered=True,
            chc_words="No nursing need beyond what the GP sees to.", complexity=Complexity.STANDARD,
        )  # fmt: skip
        life.assessment = assessments.complete(
            assessment=life.assessment, by=by, eligibility=Eligibility.ELIGIBLE, late_code=DelayReason.HOSPITAL,
            late_reason=late_reason,
            eligibility_reasons="Cannot achieve three outcomes without help, with a significant effect on wellbeing.",
        )  # fmt: skip


def write_plan(life: Life, days_ago: int) -> None:
    """A whole draft, so that a line manager could sign it."""
    by = life.by("care_manager")
    with on_day(days_ago, 14):
        plan = plans.start(person=life.person, by=by, assessment=life.assessment)
        for need in plan.needs.all():
            plans.save_need(
                plan=plan, by=by, need=need, area=need.area, is_eligible=True,
                outcome=_outcome_of(need.area), how_we_know="Seen in four weeks out of five",
                how_met="Together with the carer, a little less help each month", met_by=MetBy.SHARED_LIVES,
                who="The Shared Lives carer", start_by=dates.today() + timedelta(days=60),
            )  # fmt: skip
        budget = life.chance.randint(380, 620)
        life.plan = plans.save_section(
            plan=plan, by=by, version=None, own_words=life.say("wants", words.WANTS),
            what_matters=life.say("matters", words.MATTERS), contingency="Ring the scheme at any hour.",
            back_up="Short break carers of the scheme", advice_on_needs="A cookery course at the college.",
            advice_on_prevention="A yearly health check with the GP.", involved=f"{life.person.name} and their sister",
            person_agrees=PersonAgrees.YES, shared_lives_considered=True, shared_lives_reason="They want to live with a family.",
            weekly_budget=budget, weekly_contribution=85, budget_mechanism=BudgetMechanism.COUNCIL_MANAGED,
        )  # fmt: skip


def ask_for_sign_off(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 15):
        life.plan = signing.ask_for_sign_off(plan=life.plan, by=life.by("care_manager"))


def sign_off(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 9):
        life.plan = signing.sign_off(plan=life.plan, by=life.by("line_manager"))


def write_referral(life: Life, days_ago: int, **told: Any) -> None:
    by = life.by("care_manager")
    with on_day(days_ago, 10):
        referral = referrals.start(person=life.person, scheme=life.cast.organisations[life.scheme], by=by)
        life.referral = referrals.save(
            referral=referral, by=by, **{
                "views": life.say("wants", words.WANTS), "about": life.say("matters", words.MATTERS),
                "culture": "Christmas matters; no particular diet.", "past_homes": "With their parents until now.",
                "communication": "Speaks in short sentences; likes things written down with pictures.",
                "capacity": "Decides day to day; needs support with tenancy and large sums.",
                "health": "Hay fever; no regular medicines.", "behaviour": "Goes quiet when upset; music helps.",
                "risks": "Road safety in new places; nothing else known.", "key_people": "Sister, and a friend from the club.",
                "finances": "Personal Independence Payment; their sister is appointee.",
                "preferred_area": life.person.area, "pressures": ["none"],
                "consent": "They said yes after we talked it through with pictures.",
                "all_risk_disclosed_on": dates.today(),
            } | told,
        )  # fmt: skip


def send_referral(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 16):
        life.referral = referrals.send(referral=life.referral, by=life.by("care_manager"))


def accept_referral(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 10):
        for release in life.plan.releases.waiting().to_schemes():
            releases.acknowledge(release=release, by=life.by("scheme_manager"))
        life.referral = referrals.accept(referral=life.referral, by=life.by("scheme_worker"))
        part_assessed.scheme_assesses(life)


def match(life: Life, days_ago: int, home: CarerHousehold, decided: bool = True) -> None:
    """Proposed and met, three weeks long; then, if decided, both say yes."""
    by = life.by("scheme_worker")
    with on_day(days_ago + 21):
        searches.note(referral=life.referral, by=by, found=shortlist(life.referral, by))
        candidate = matching.propose(referral=life.referral, household=home, by=by)
        life.candidate, life.home = candidate, home
    describe(life, days_ago + 19)
    for days, step in part_introductions.STEPS:
        with on_day(days_ago + days):
            part_introductions.step_is_held(life, step)
    if decided:
        choose(life, days_ago)


def describe(life: Life, days_ago: int) -> None:
    """What the person was shown of these carers before they met; and why there is no second household to offer."""
    by = life.by("scheme_worker")
    with on_day(days_ago, 14):
        describing.describe(
            candidate=life.candidate, by=by, on=dates.today(), shown_by=f"{by.name}, scheme worker", how=ShownHow.PICTURES,
            what="Photographs of the house, the garden and everybody who lives there; a week with them, day by day.",
            said="They look kind. I would like to see the kitchen.",
        )  # fmt: skip
        describing.say_why_only_one(
            referral=life.referral, by=by, because="Nobody else in this area has room at the moment."
        )


def choose(life: Life, days_ago: int) -> None:
    """Both say yes, and are matched."""
    by = life.by("scheme_worker")
    with on_day(days_ago):
        matching.decide(
            candidate=life.candidate, by=by, person_decision=Decision.YES, person_words="I like the room and the garden.",
            carer_decision=Decision.YES, carer_words="We would love to have them here.",
        )  # fmt: skip
        matching.choose(candidate=life.candidate, by=by)


def draft_agreement(life: Life, days_ago: int, restriction: str = "") -> None:
    """Written down: who does what, the room, a house rule that restricts them, the money. Ready to sign."""
    by = life.by("scheme_worker")
    with on_day(days_ago):
        agreement = agreements.draft(candidate=life.candidate, by=by, planned_start=dates.today() + timedelta(days=7))
        for line in agreement.lines.all():
            agreements.save_line(
                agreement=agreement, by=by, line=line, what=line.what, party=Party.CARER, how="Every day"
            )
        life.agreement = part_papers.everything(agreement, by, restriction)
        life.agreement = agreements.ready_to_sign(agreement=life.agreement, by=by)


def sign_agreement(life: Life, days_ago: int) -> None:
    worker, council = life.by("scheme_worker"), life.by("care_manager")
    signed = [
        (Party.PERSON, life.person.name, worker), (Party.CARER, life.home.name, worker),
        (Party.SCHEME, worker.name, worker), (Party.COUNCIL, council.name, council),
    ]  # fmt: skip
    with on_day(days_ago, 11):
        part_papers.licence(life)
        if is_complex(life.person):
            words_of = "With them and their carers: a visit and a call in turn."
            contact.agree(agreement=life.agreement, days=21, words=words_of, by=council)
        for party, name, by in signed:
            agreement_signing.sign(agreement=life.agreement, party=party, name=name, by=by)


def move_in(life: Life, days_ago: int) -> None:
    with on_day(days_ago, 12):
        life.agreement.refresh_from_db()
        life.arrangement = start_arrangement(agreement=life.agreement, by=life.by("scheme_worker"))


def long_standing(life: Life, home: CarerHousehold, days_ago: int, since: date, **details: Any) -> None:
    """Has lived there for years and came into the system so many days ago, without request, assessment or plan."""
    with on_day(days_ago):
        life.person = people.add(by=life.by("care_manager"), came_by_import=True, **details)
        sharing.share(person=life.person, organisation=home.scheme, why="Long-standing arrangement", by=SYSTEM)
        circle.carers_begin(person=life.person, names=each_name(home.name), by=SYSTEM)
        life.home = home
        life.arrangement = history.save(
            Arrangement(
                person=life.person, household=home, scheme=home.scheme, council=life.person.council,
                kind=ArrangementKind.LIVE_IN, place=_free_place(home), started_on=since, owner=home.owner,
                due_on=dates.today() + timedelta(days=days_ago + life.chance.randint(-12, 85)), came_by_import=True,
                weekly_care_fee=life.chance.randint(300, 480), weekly_rent=92, weekly_food=45,
            ), by=SYSTEM,
        )  # fmt: skip
        history.save(
            Review(
                person=life.person, arrangement=life.arrangement, kind=ReviewKind.ANNUAL, owner=life.person.owner,
                due_on=dates.today() + timedelta(days=days_ago + life.chance.randint(-80, 300)),
            ), by=SYSTEM,
        )  # fmt: skip


def _free_place(home: CarerHousehold) -> int:
    taken = set(home.arrangements.filter(state=ArrangementState.LIVE).values_list("place", flat=True))
    return min(set(range(1, home.approved_places + 1)) - taken)


def _outcome_of(area: str) -> str:
    return {
        Outcome.NUTRITION: "Cooks two meals a week with somebody beside them",
        Outcome.HOME_SAFETY: "Is safe in the kitchen and the bathroom",
        Outcome.COMMUNITY: "Goes to the club and the shops on their own",
    }.get(Outcome(area), "Manages more of this without help")


def drawn_details(chance: random.Random, areas: tuple[str, ...]) -> dict[str, Any]:
    """Name, age and so on of somebody in the crowd; 70 % have a learning disability (domain figures for 2020-21)."""
    return {
        "given_name": chance.choice(words.GIVEN),
        "family_name": chance.choice(words.FAMILY),
        "date_of_birth": date(chance.randint(1945, 2006), chance.randint(1, 12), chance.randint(1, 28)),
        "area": chance.choice(areas),
        "communication": chance.choice(
            ["", "", "Speaks slowly; give time.", "Uses Makaton and pictures.", "Large print."]
        ),
        "ethnic_group": chance.choices(ETHNIC_GROUPS, [80, 3, 9, 4, 2])[0] if chance.random() < 0.9 else "",
        "support_reason": SupportReason.LEARNING_DISABILITY
        if chance.random() < 0.7
        else chance.choice(SupportReason.values),
    }
