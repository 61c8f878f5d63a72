"""Before a panel decides, before its decision takes effect, before an appeal is answered or an approval ends (GLOS-PAN)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import APPROVING, PanelOutcome, Stage
from placements.rules.applications import check_in_date, dbs_of, declared_lines, living, member_agrees
from placements.rules.lines import check, message_of, source_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate, Line, Missing
from sharedliving.core.viewer import Viewer

if TYPE_CHECKING:
    from placements.models import Appeal, Application, ApprovalEnding, CarerHousehold, Panel, PanelDecision

ASSESSES = tuple(stage for stage in Stage if stage not in (Stage.ENQUIRY, Stage.MANAGER_VISIT, Stage.PANEL))
"""Stages whose writers have assessed. A manager's visit looks at the assessment, and is not one."""


def panel_gate(application: Application) -> Gate:
    """What an application needs before it goes to panel (GLOS-ASS, LANCS)."""
    people = living(application)
    return Gate(
        [
            every_stage_passed(application),
            report_written(application),
            applicants_commented(application),
            *(dbs_of(application, each) for each in people),
            *(member_agrees(application, each) for each in people),
            *(check_in_date(application, kind) for kind in ("insurance", "training", "home_safety")),
        ]
    )


def every_stage_passed(application: Application) -> Line:
    """Pass every stage before the application goes to panel.

    Source: GLOS-ASS.
    """
    met = application.is_open and application.stage == Stage.PANEL
    return check(every_stage_passed, "Every stage is passed", met, url=application.get_absolute_url())


def report_written(application: Application) -> Line:
    """Write the assessment report for the panel.

    Source: GLOS-ASS.
    """
    url = reverse("application-report", args=[application.pk])
    return check(report_written, "Assessment report", bool(application.report.strip()), url=url)


def applicants_commented(application: Application) -> Line:
    """Give the applicants the report, and record what they say about it.

    Source: LANCS.
    """
    url = reverse("application-report", args=[application.pk])
    met = bool(application.comments.strip()) and application.comments_on is not None
    return check(applicants_commented, "What the applicants say about it", met, url=url)


def decision_gate(application: Application, panel: Panel, outcome: str, conditions: int) -> Gate:
    """What has to be so before a decision of the panel is recorded (GLOS-PAN)."""
    lines = [panel_has_met(panel), who_was_there(panel), conditions_fit(outcome, conditions)]
    return Gate([*panel_gate(application).lines, *lines] if outcome in APPROVING else lines)


def panel_has_met(panel: Panel) -> Line:
    """Record the decision once the panel has met.

    Source: GLOS-PAN.
    """
    return check(panel_has_met, "The panel has met", panel.on <= dates.today(), url=panel.get_absolute_url())


def who_was_there(panel: Panel) -> Line:
    """Record who was there before you record what was decided.

    Source: GLOS-PAN.
    """
    url = reverse("panel-present", args=[panel.pk])
    return check(who_was_there, "Who was there", bool(panel.present.strip()), url=url)


def conditions_fit(outcome: str, conditions: int) -> Line:
    """Enter at least one condition with its day, and none for any other decision.

    Source: GLOS-PAN.
    """
    met = (outcome == PanelOutcome.CONDITIONS) == bool(conditions)
    return check(conditions_fit, "Conditions", met)


def signing_gate_of_panel(decision: PanelDecision, viewer: Viewer) -> Gate:
    """Who may sign what the panel decided (GLOS-PAN)."""
    application = decision.application
    return Gate(
        [
            manager_signs(viewer),
            second_person(decision.recorded_by_id, viewer),
            not_who_assessed(application, viewer),
            not_their_worker(application, viewer),
            *declared_lines(application, viewer),
        ]
    )


def manager_signs(viewer: Viewer) -> Line:
    """A manager of the scheme signs: ask one who took no part in it.

    Source: GLOS-PAN.
    """
    return check(manager_signs, "A manager of the scheme", viewer.can(Perm.SIGN_APPROVAL))


def second_person(first_id: int | None, viewer: Viewer) -> Line:
    """You recorded this yourself: a second person signs it.

    Source: GLOS-PAN.
    """
    met = viewer.user_id is not None and viewer.user_id != first_id
    return check(second_person, "A second person", met)


def not_who_assessed(application: Application, viewer: Viewer) -> Line:
    """You assessed the applicants: somebody who did not signs the decision.

    Source: GLOS-PAN.
    """
    met = not any(each.by_id == viewer.user_id and each.stage in ASSESSES for each in application.stages.all())
    return check(not_who_assessed, "Did not assess them", met)


def not_their_worker(application: Application, viewer: Viewer) -> Line:
    """You are the applicants’ worker: somebody else signs the decision.

    Source: GLOS-PAN.
    """
    return check(not_their_worker, "Is not the applicants’ worker", application.owner_id != viewer.user_id)


def answered_by_somebody_else(appeal: Appeal, viewer: Viewer) -> Missing | None:
    """You had a part in the decision: somebody who had none answers the appeal.

    Source: GLOS-PAN.
    """
    decision = appeal.decision
    had_part = viewer.user_id in (decision.recorded_by_id, decision.signed_by_id, decision.application.owner_id)
    return _missing(answered_by_somebody_else) if had_part else None


def ending_confirmed_by_second(ending: ApprovalEnding, viewer: Viewer) -> Missing | None:
    """You asked for this yourself: another manager of the scheme decides.

    Source: GLOS-PAN.
    """
    return _missing(ending_confirmed_by_second) if viewer.user_id in (None, ending.asked_by_id) else None


def approved_at_panel(household: CarerHousehold) -> Missing:
    """A household that applies is approved by its panel’s decision, signed by a second person.

    Source: GLOS-PAN, GLOS-ASS.
    """
    return _missing(approved_at_panel, url=household.get_absolute_url())


def _missing(rule: object, url: str = "") -> Missing:
    return Missing(message_of(rule), url=url, rule=source_of(rule))  # type: ignore[arg-type]
