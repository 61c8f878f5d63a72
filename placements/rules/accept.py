"""The gate of the scheme: no acceptance without the council's complete and current plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse

from careplans.choices import PlanState
from careplans.models import PlanRelease
from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import Referral

SIGNED_OFF = (PlanState.IN_FORCE, PlanState.SUPERSEDED)


def accept_gate(referral: Referral) -> Gate:
    """What a scheme must hold before it accepts somebody (G14-PLAN-1)."""
    release = newest_release(referral)
    return Gate([plan_received(referral, release), plan_acknowledged(referral, release)])


def newest_release(referral: Referral) -> PlanRelease | None:
    """The newest plan of the person that was released to this scheme."""
    releases = PlanRelease.objects.held().filter(person_id=referral.person_id, scheme_id=referral.scheme_id)
    return releases.filter(plan__state__in=SIGNED_OFF).select_related("plan").order_by("-plan__number").first()


def plan_received(referral: Referral, release: PlanRelease | None) -> Line:
    """Ask the council for its signed-off care and support plan; without it you would be left to support them alone.

    Source: G14-PLAN-1. The scheme manager may decide otherwise.
    """
    met = release is not None
    return check(plan_received, "Signed-off plan received", met, url=referral.get_absolute_url(), can_override=True)


def plan_acknowledged(referral: Referral, release: PlanRelease | None) -> Line:
    """Read the plan and acknowledge that you hold it.

    Source: G14-PLAN-1. The scheme manager may decide otherwise.
    """
    met = release is not None and release.acknowledged_on is not None
    url = _address(release) if release else referral.get_absolute_url()
    return check(plan_acknowledged, "Plan acknowledged", met, url=url, can_override=True)


def _address(release: PlanRelease) -> str:
    try:
        return reverse("plan-acknowledge", args=[release.pk])
    except NoReverseMatch:
        return release.plan.get_absolute_url()
