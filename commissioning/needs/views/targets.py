"""Recruitment targets, for both sides; nobody is named as a carer or a person (G14-LOC-2)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from commissioning.models import RecruitmentTarget
from commissioning.needs import recruiting
from commissioning.needs.choices import TargetState
from commissioning.needs.forms import GiveUpForm, TargetForm
from commissioning.needs.tables import TARGET_HEADERS, target_facts, target_rows
from people.models import Organisation
from placements.lacking_protocols import own_pairs_of
from placements.views.rows import Crumbs, PlainForm
from sharedliving.core.access import Perm
from sharedliving.core.views import ActionPage, ListPage, NeedsPermission, PageView

LIST: tuple[str, str] = ("Recruitment targets", "recruitment-targets")


class TargetsPage(ListPage):
    permission = Perm.DEVELOP
    template_name = "commissioning/needs/targets.html"

    def rows(self) -> QuerySet:
        return RecruitmentTarget.objects.visible_to(self.viewer).for_list()

    def context(self) -> dict[str, Any]:
        given = super().context()
        names = self.viewer.can(Perm.SEE_PEOPLE)
        return given | {"headers": TARGET_HEADERS, "lines": target_rows(given["page"].object_list, names=names)}


class OfTarget(NeedsPermission):
    abstract = True

    @cached_property
    def target(self) -> RecruitmentTarget:
        rows = RecruitmentTarget.objects.visible_to(self.viewer)
        rows = rows.with_approved().select_related("council", "scheme", "owner__organisation")
        return self.get_row(rows, pk=self.kwargs["pk"])

    @property
    def parent(self) -> Any:
        return self.target

    def back(self) -> str:
        return self.target.get_absolute_url()

    def crumbs(self) -> Crumbs:
        return [(LIST[0], reverse(LIST[1])), (self.target.name, self.target.get_absolute_url())]


class TargetPage(OfTarget, PageView):
    permission = Perm.DEVELOP
    template_name = "commissioning/needs/target.html"

    def context(self) -> dict[str, Any]:
        row = self.target
        ours = row.for_council_id if self.viewer.organisation_id == row.council_id else row.for_scheme_id
        approved = row.approved  # type: ignore[attr-defined]
        return {
            "target": row,
            "crumbs": [self.crumbs()[0], (row.name, None)],
            "facts": target_facts(row, approved, names=self.viewer.can(Perm.SEE_PEOPLE)),
            "may_agree": row.state == TargetState.PROPOSED and ours is None,
            "is_reached": row.state == TargetState.AGREED and approved >= row.number,
        }


class TargetNewPage(PlainForm):
    permission = Perm.DEVELOP
    form_class = TargetForm
    title = "Propose which carers to recruit"
    button = "Propose it"
    done = "Proposed. The other side is asked to agree."

    @cached_property
    def sides(self) -> list[tuple[Organisation, Organisation]]:
        return own_pairs_of(self.viewer)

    def crumbs(self) -> Crumbs:
        return [(LIST[0], reverse(LIST[1]))]

    def back(self) -> str:
        return reverse(LIST[1])

    def context(self) -> dict[str, Any]:
        blocked = {} if self.sides else {"blocked": "Your organisation has nobody to agree a target with."}
        return super().context() | blocked

    def get_form_kwargs(self) -> dict[str, Any]:
        ids = {(council if self.viewer.in_scheme else scheme).pk for council, scheme in self.sides}
        others = Organisation.objects.visible_to(self.viewer).filter(pk__in=ids).order_by("name")
        return super().get_form_kwargs() | {"others": others}

    def save(self, form: TargetForm) -> str:
        other = form.cleaned_data["other_side"]
        council, scheme = next(pair for pair in self.sides if other in pair)
        row = recruiting.propose(council=council, scheme=scheme, by=self.viewer, **form.answers())
        return row.get_absolute_url()


class AgreePage(OfTarget, ActionPage):
    permission = Perm.DEVELOP
    done = "Both sides have agreed. The scheme is reminded before the day."

    def act(self) -> str:
        return recruiting.agree(target=self.target, by=self.viewer).get_absolute_url()


class ReachPage(OfTarget, ActionPage):
    permission = Perm.DEVELOP
    done = "The target is reached."

    def act(self) -> str:
        return recruiting.reach(target=self.target, by=self.viewer).get_absolute_url()


class GiveUpPage(OfTarget, PlainForm):
    permission = Perm.DEVELOP
    form_class = GiveUpForm
    title = "Give this target up"
    button = "Give it up"
    warning = True
    done = "Given up. Both sides read why."

    def context(self) -> dict[str, Any]:
        blocked = {} if self.target.is_open else {"blocked": "This target is closed already."}
        return super().context() | {"caption": self.target.name} | blocked

    def save(self, form: GiveUpForm) -> str:
        row = recruiting.give_up(target=self.target, because=form.cleaned_data["because"], by=self.viewer)
        return row.get_absolute_url()
