"""Somebody wants to move on: the wish, the housing register, bids, what stands in the way (G14-LOC-7)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from people.models import Person
from placements.forms.moving_on import BidForm, BlockerForm, ClearForm, GoalEndForm, LookAgainForm, MoveOnForm
from placements.models import HousingBid, MoveBlocker, MoveOnGoal
from placements.panels.moving_on import advocate_prompt
from placements.services import moving_on
from placements.tables.moving_on import BID_HEADERS, BLOCKER_HEADERS, bid_rows, blocker_rows, goal_rows
from placements.views.rows import Crumbs, OfPerson, PlainForm
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import Part
from sharedliving.core.views import PageView


class MoveOnNewPage(OfPerson, PlainForm):
    permission = Perm.WRITE_MOVING_ON
    form_class = MoveOnForm
    title = "They want to move on"
    done = "Written down. It comes back to the care manager beside each contact."

    def get_form_kwargs(self) -> dict[str, Any]:
        given = super().get_form_kwargs()
        return given | {"instance": MoveOnGoal(said_on=dates.today())}

    def save(self, form: MoveOnForm) -> str:
        return moving_on.begin(person=self.person, by=self.viewer, **form.answers()).get_absolute_url()


class OfGoal(OfPerson):
    abstract = True

    def rows(self) -> QuerySet:
        return MoveOnGoal.objects.visible_to(self.viewer).select_related("person", "owner")

    @cached_property
    def goal(self) -> MoveOnGoal:
        return self.get_row(self.rows(), pk=self.kwargs["pk"])

    @cached_property
    def person(self) -> Person:
        return self.goal.person

    @property
    def parent(self) -> Any:
        return self.goal

    def crumbs(self) -> Crumbs:
        home = (Part.HOME.label, self.person.part_url(Part.HOME))
        return [*super().crumbs(), home, ("Moving on", self.goal.get_absolute_url())]


class MoveOnPage(OfGoal, PageView):
    permission = Perm.SEE_ARRANGEMENTS
    template_name = "placements/moving_on.html"

    def context(self) -> dict[str, Any]:
        self.saw(self.person.pk, "moving on")
        goal = self.goal
        writes = goal.is_open and self.viewer.can(Perm.WRITE_MOVING_ON)
        bids = HousingBid.objects.visible_to(self.viewer).filter(goal=goal)
        blockers = MoveBlocker.objects.visible_to(self.viewer).filter(goal=goal).still_there_first()
        return {
            "goal": goal,
            "person": self.person,
            "crumbs": [*self.crumbs()[:-1], ("Moving on", None)],
            "facts": goal_rows(goal),
            "advocate": advocate_prompt(self.viewer, goal),
            "bid_headers": BID_HEADERS,
            "bids": bid_rows(bids, writes),
            "blocker_headers": BLOCKER_HEADERS,
            "blockers": blocker_rows(blockers, writes),
            "may_write": writes,
        }


class OverGoal(OfGoal, PlainForm):
    """A form over a wish that is not over."""

    abstract = True

    def rows(self) -> QuerySet:
        return super().rows().open()


class MoveOnChangePage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = MoveOnForm
    title = "Change what they want"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.goal}

    def save(self, form: MoveOnForm) -> str:
        return moving_on.change(goal=self.goal, by=self.viewer, **form.answers()).get_absolute_url()


class MoveOnLookPage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = LookAgainForm
    title = "Look at it again"
    done = "Saved. The next look is due by itself."

    def save(self, form: LookAgainForm) -> str:
        return moving_on.look_again(goal=self.goal, by=self.viewer, **form.cleaned_data).get_absolute_url()


class MoveOnEndPage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = GoalEndForm
    title = "They have moved, or no longer want to"
    button = "Close it"
    done = "Closed. What was done is kept."

    def save(self, form: GoalEndForm) -> str:
        return moving_on.close(goal=self.goal, by=self.viewer, **form.cleaned_data).get_absolute_url()


class BidNewPage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = BidForm
    title = "Record a bid"
    done = "Saved"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": HousingBid()}

    def save(self, form: BidForm) -> str:
        moving_on.bid(goal=self.goal, by=self.viewer, **form.cleaned_data)
        return self.goal.get_absolute_url()


class BidPage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = BidForm
    title = "What came of the bid"
    done = "Saved"

    @cached_property
    def bid(self) -> HousingBid:
        rows = HousingBid.objects.visible_to(self.viewer).select_related("goal__person")
        return self.get_row(rows.filter(goal__closed_at=None), pk=self.kwargs["pk"])

    @cached_property
    def goal(self) -> MoveOnGoal:
        return self.bid.goal

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"instance": self.bid}

    def save(self, form: BidForm) -> str:
        moving_on.bid(goal=self.goal, by=self.viewer, row=self.bid, **form.cleaned_data)
        return self.goal.get_absolute_url()


class BlockerNewPage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = BlockerForm
    title = "Something stands in the way"
    done = "Saved"

    def save(self, form: BlockerForm) -> str:
        moving_on.block(goal=self.goal, by=self.viewer, **form.cleaned_data)
        return self.goal.get_absolute_url()


class BlockerClearPage(OverGoal):
    permission = Perm.WRITE_MOVING_ON
    form_class = ClearForm
    title = "It no longer stands in the way"
    done = "Saved"

    @cached_property
    def blocker(self) -> MoveBlocker:
        rows = MoveBlocker.objects.visible_to(self.viewer).select_related("goal__person")
        return self.get_row(rows.filter(cleared_on=None, goal__closed_at=None), pk=self.kwargs["pk"])

    @cached_property
    def goal(self) -> MoveOnGoal:
        return self.blocker.goal

    def save(self, form: ClearForm) -> str:
        moving_on.clear(blocker=self.blocker, by=self.viewer, **form.cleaned_data)
        return self.goal.get_absolute_url()
