"""Who has a plan in the demo world: copies read and written down, one that nobody confirmed, an old one still held."""

from careplans.choices.releases import Holder, How, Level
from careplans.models import CarePlan
from careplans.services import own_copies, plans, releases
from careplans.services.easy_read import save_easy_read
from careplans.services.holding import Holding
from people.models import CircleMember
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo import steps
from sharedliving.pages.demo.steps import Life, on_day


def carer_has_summary(life: Life, days: int, carer: str) -> None:
    """The scheme went through the summary with the carer."""
    scheme = life.cast.organisations[life.scheme]
    to = Holding(Holder.CARER, Level.SUMMARY, through=scheme, carer_name=carer)
    with on_day(days, 10):
        given = releases.give(
            plan=life.plan, to=to, consent="They said yes: the carer has to know this.", consent_lasts=True,
            by=life.by("care_manager"),
        )  # fmt: skip
    with on_day(days - 3, 17):
        by = life.by("scheme_worker")
        releases.record_receipt(release=given, on=dates.today(), how="Read through it together in the kitchen.", by=by)


def person_has_easy_read(life: Life, days: int, *, is_given: bool = True) -> None:
    """Easy read, with lines of their own; read together, or written and never brought to them."""
    by = life.by("care_manager")
    with on_day(days, 11):
        name = life.person.preferred_name or life.person.given_name
        lines = f"My name is {name}.\nThis plan is mine.\nI can say no to any of it."
        save_easy_read(plan=life.plan, parts={"about": lines}, version=0, by=by)
        if is_given:
            own_copies.give(
                plan=life.plan, level=Level.EASY_READ, how=How.TOGETHER, on=dates.today(), by=by,
                words="We read every page and looked at the pictures.",
            )  # fmt: skip


def family_has_copy(life: Life, days: int) -> None:
    """Whoever of the family the person agrees to share with."""
    by = life.by("care_manager")
    for member in CircleMember.objects.visible_to(SYSTEM).filter(person=life.person, may_be_told=True):
        with on_day(days, 12):
            to = Holding(Holder.CIRCLE, Level.FULL, member=member, how=How.POST)
            given = releases.give(plan=life.plan, to=to, consent="They like them to know.", consent_lasts=True, by=by)
        with on_day(days - 5, 12):
            releases.record_receipt(release=given, on=dates.today(), how="She rang to say that it had come.", by=by)


def has_new_plan(life: Life, days: int) -> None:
    """A second version is in force; the scheme still holds the first one."""
    before = life.plan
    steps.write_plan(life, days)
    with on_day(days, 14):
        same = {name: getattr(before, name) for name in ("weekly_budget", "weekly_contribution", "budget_mechanism")}
        draft = CarePlan.objects.visible_to(SYSTEM).get(pk=life.plan.pk)
        life.plan = plans.save_section(plan=draft, by=life.by("care_manager"), version=None, **same)
    steps.ask_for_sign_off(life, days)
    steps.sign_off(life, days - 1)
