"""A care and support plan: for the council all of it, for a scheme what was released to it."""

from typing import Any

from django.urls import reverse

from careplans.choices import PersonAgrees, PlanState
from careplans.models import (
    AdvocateReferral,
    FundingApplication,
    OnwardReferral,
    PlanNeed,
    PlanRelease,
    PromisedService,
)
from careplans.panels import funding as shown_funding
from careplans.panels import onward as shown_onward
from careplans.panels import plan as shown
from careplans.panels import promises as shown_promises
from careplans.panels.news import news_of
from careplans.panels.releases import RELEASE_HEADERS, release_rows, replaces
from careplans.rules.advocacy import g14_adv_3_disagreement_has_an_advocate
from careplans.rules.plans import g14_plan_3_author_does_not_sign_off
from careplans.rules.said import message
from careplans.rules.standards import PLAN
from careplans.services import plans
from careplans.views.plan_copies import COPY_HEADERS, copy_rows, readers_of
from careplans.views.plan_release import GIVEN
from careplans.views.rows import OfPlan, crumbs_of
from sharedliving.core.access import Perm
from sharedliving.core.views import PageView

MOST_SERVICES = 20


class PlanPage(OfPlan, PageView):
    """Who does what about which need, by when."""

    permission = Perm.SEE_PLANS

    def get_template_names(self) -> list[str]:
        return [f"careplans/plan{'' if self.viewer.in_council else '_released'}.html"]

    @property
    def may_write(self) -> bool:
        return self.row.state == PlanState.DRAFT and self.viewer.can(Perm.WRITE_PLAN)

    def context(self) -> dict[str, Any]:
        row, may = self.row, self.may_write
        needs = list(PlanNeed.objects.visible_to(self.viewer).filter(plan=row))
        releases = list(
            PlanRelease.objects.visible_to(self.viewer).filter(plan=row).for_list().select_related("previous__plan")
        )
        common = {
            "row": row,
            "crumbs": crumbs_of(row.person, (f"Plan {row.number}", None)),
            "need_headers": shown.NEED_HEADERS,
            "need_rows": shown.need_rows(row, needs, may, payer=self.viewer.in_council),
            "words_rows": shown.words_rows(row, may),
            "support_rows": shown.support_rows(row, may),
            "copy_headers": COPY_HEADERS,
            "copy_rows": copy_rows(row, readers_of(releases, self.viewer)),
        }
        return common | (self.of_council(needs, releases) if self.viewer.in_council else self.of_scheme(releases))

    def of_council(self, needs: list[PlanNeed], releases: list[PlanRelease]) -> dict[str, Any]:
        row = self.row
        written = row.state in (PlanState.DRAFT, PlanState.AWAITING)
        return {
            "state_rows": shown.state_rows(row),
            "council_rows": shown.council_rows(row, self.may_write),
            "may_write": self.may_write,
            "gate": plans.gate(row) if written else None,
            "prompts": shown.prompts(row, needs) if written else [],
            **self.promised(),
            **self.funding(),
            "changes_href": reverse("plan-changes", args=[row.pk]) if row.number > 1 else "",
            "onward_headers": shown_onward.HEADERS,
            "onward_rows": shown_onward.rows(self.other_services()),
            "may_refer": self.viewer.can(Perm.REFER_ONWARD),
            "views_differ": self.views_differ(),
            "may_ask": self.viewer.can(Perm.ARRANGE_ADVOCATE),
            "may_sign": self.may_sign(),
            "standard_rows": [(each.title, each.good) for each in PLAN.values()],
            "waits_for": row.owner if row.state == PlanState.AWAITING else None,
            "release_headers": RELEASE_HEADERS,
            "release_rows": release_rows(releases, self.viewer),
            "may_release": row.state == PlanState.IN_FORCE and self.viewer.can(Perm.RELEASE_PLAN),
            "give_links": self.give_links(),
            "log_href": reverse("plan-log", args=[row.pk]) if self.viewer.can(Perm.RELEASE_PLAN) else "",
        }

    def promised(self) -> dict[str, Any]:
        """The services of this plan, and those of earlier ones that nobody has delivered."""
        row = self.row
        promises = PromisedService.objects.visible_to(self.viewer).beside(row.pk, row.person_id)
        live = row.state in (PlanState.DRAFT, PlanState.AWAITING, PlanState.IN_FORCE)
        return {
            "promise_headers": shown_promises.HEADERS,
            "promise_rows": shown_promises.rows(list(promises.select_related("need"))),
            "may_promise": live and self.viewer.can(Perm.WRITE_PLAN),
        }

    def funding(self) -> dict[str, Any]:
        applications = FundingApplication.objects.visible_to(self.viewer).filter(plan=self.row)
        return {
            "may_see_funding": self.viewer.can(Perm.SEE_PLAN_FILE),
            "funding_headers": shown_funding.HEADERS,
            "funding_rows": shown_funding.rows(list(applications)),
        }

    def give_links(self) -> list[tuple[str, str]]:
        """To whom the plan can be given."""
        pk = self.row.pk
        others = [(title, reverse("plan-give", args=[pk, holder])) for holder, (title, *_) in GIVEN.items()]
        own = ("Record that the person has their copy", reverse("plan-own-copy", args=[pk]))
        return [own, ("Release to a scheme", reverse("plan-release", args=[pk])), *others]

    def of_scheme(self, releases: list[PlanRelease]) -> dict[str, Any]:
        own = [release for release in releases if release.scheme_id]
        waiting = next((release for release in own if release.is_waiting), None)
        may = waiting and self.viewer.can(Perm.ACKNOWLEDGE_PLAN)
        return {
            "own_releases": own,
            "replaces": replaces(own),
            **self.news(own),
            "release_headers": RELEASE_HEADERS,
            "release_rows": release_rows([release for release in releases if not release.scheme_id], self.viewer),
            "acknowledge_href": reverse("plan-acknowledge", args=[waiting.pk]) if may else "",
            "replaced": self.row.state == PlanState.SUPERSEDED,
        }

    def news(self, own: list[PlanRelease]) -> dict[str, Any]:
        """What changed since the version that they last acknowledged."""
        found = news_of(self.viewer, own[0]) if own else None
        return found.context() if found else {}

    def other_services(self) -> list[OnwardReferral]:
        """Referrals that were made for this plan, and those under way for the person."""
        rows = OnwardReferral.objects.visible_to(self.viewer).filter(person=self.row.person)
        return list(rows.beside(self.row.pk)[:MOST_SERVICES])

    def views_differ(self) -> str:
        """The prompt to ask for an advocate when the person does not agree and has none (G14-ADV-3)."""
        row, rule = self.row, g14_adv_3_disagreement_has_an_advocate
        if row.person_agrees != PersonAgrees.NO or row.state == PlanState.SUPERSEDED:
            return ""
        has_one = AdvocateReferral.objects.visible_to(self.viewer).filter(person=row.person).helping().exists()
        return "" if rule(True, has_one) else message(rule, name=row.person.name)

    def may_sign(self) -> bool:
        row = self.row
        allowed = row.state == PlanState.AWAITING and self.viewer.can(Perm.SIGN_OFF_PLAN)
        return allowed and g14_plan_3_author_does_not_sign_off(row.author_id, self.viewer.user_id)
