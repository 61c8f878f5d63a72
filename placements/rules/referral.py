"""The gate in front of a scheme: what a council must have done before it sends a referral."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices import Eligibility, PlanState
from placements.rules.lines import check
from placements.rules.needed import NEEDED, Needed
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import Assessment, CarePlan
    from people.models import Person
    from placements.models import Referral, Scheme

STALE_AFTER = timedelta(days=365)


def referral_gate(referral: Referral) -> Gate:
    """Everything that has to be there before a referral is sent (G14-ASS-1, G14-ASS-2, G14-RISK-5), all at once."""
    person = referral.person
    assessment = person.assessments.care_act().completed().order_by("-completed_on", "-id").first()
    plan = plan_to_send(person)
    return Gate(
        [
            assessment_completed(person, assessment, dates.today()),
            person_eligible(person, assessment),
            advocacy_decided(person, assessment),
            plan_signed_off(person, plan),
            plan_says_needs(person, plan),
            *(told_the_scheme(referral, needed) for needed in NEEDED),
            pressures_named(referral),
            consent_recorded(referral),
            all_risk_disclosed(referral),
            age_supported(referral, getattr(referral.scheme, "scheme_profile", None)),
        ]
    )


def plan_to_send(person: Person) -> CarePlan | None:
    """The plan in force, which is the one that a scheme is given."""
    return person.plans.filter(state=PlanState.IN_FORCE).first()


def assessment_completed(person: Person, assessment: Assessment | None, on: date) -> Line:
    """Complete a Care Act assessment; the last one must be less than 12 months old.

    Source: G14-ASS-1. A line manager may decide otherwise.
    """
    done = assessment.completed_on if assessment else None
    met = done is not None and done >= on - STALE_AFTER
    return check(
        assessment_completed, "Care Act assessment completed", met, url=_address(person, assessment), can_override=True
    )


def person_eligible(person: Person, assessment: Assessment | None) -> Line:
    """Record that the person is eligible for support, with the reasons.

    Source: ELIG, G14-ASS-1. A line manager may decide otherwise.
    """
    met = assessment is not None and assessment.eligibility == Eligibility.ELIGIBLE
    return check(person_eligible, "Eligible for support", met, url=_address(person, assessment), can_override=True)


def advocacy_decided(person: Person, assessment: Assessment | None) -> Line:
    """Decide in the assessment whether the person needs an advocate.

    Source: CA67, G14-ADV-1. A line manager may decide otherwise.
    """
    met = assessment is not None and bool(assessment.advocacy)
    return check(advocacy_decided, "Advocacy decided", met, url=_address(person, assessment), can_override=True)


def plan_signed_off(person: Person, plan: CarePlan | None) -> Line:
    """Have the care and support plan signed off; the scheme cannot accept without it.

    Source: G14-PLAN-1. A line manager may decide otherwise.
    """
    url = plan.get_absolute_url() if plan else person.get_absolute_url()
    return check(plan_signed_off, "Care and support plan signed off", plan is not None, url=url, can_override=True)


def plan_says_needs(person: Person, plan: CarePlan | None) -> Line:
    """Say in the plan which needs there are and what should come of it.

    Source: G14-ASS-2, G14-PLAN-4. A line manager may decide otherwise.
    """
    url = plan.get_absolute_url() if plan else person.get_absolute_url()
    met = plan is not None and plan.needs.exists()
    return check(plan_says_needs, "Needs and outcomes in the plan", met, url=url, can_override=True)


def told_the_scheme(referral: Referral, needed: Needed) -> Line:
    """Give the scheme all the information that it needs for a good match.

    Source: G14-ASS-2. A line manager may decide otherwise.
    """
    met = bool(str(getattr(referral, needed.field)).strip())
    url = section_address(referral, needed.section.key)
    return check(
        told_the_scheme, needed.label, met, message=needed.message, url=url, can_override=True, key=needed.field
    )  # fmt: skip


def pressures_named(referral: Referral) -> Line:
    """Say what hurries or bends this referral, or that nothing does.

    Source: G14-ASS-6. A line manager may decide otherwise.
    """
    url = section_address(referral, "pressures")
    met = bool(referral.pressures)
    return check(pressures_named, "Pressures named", met, url=url, can_override=True, key="pressures")


def consent_recorded(referral: Referral) -> Line:
    """Record how the person agreed to be referred, or the best interests decision.

    Source: G14-PCP-3, MCA. Nobody may decide otherwise: without it there is no ground to tell the scheme anything.
    """
    return check(
        consent_recorded, "Consent or best interests decision", bool(referral.consent.strip()),
        url=section_address(referral, "consent"),
    )  # fmt: skip


def all_risk_disclosed(referral: Referral) -> Line:
    """Declare that all known information about risk has been disclosed, with the date.

    Source: G14-RISK-5. Nobody may decide otherwise: carers have been hurt by what they were not told.
    """
    return check(
        all_risk_disclosed, "All known risk disclosed", referral.all_risk_disclosed_on is not None,
        url=section_address(referral, "risks"),
    )  # fmt: skip


def age_supported(referral: Referral, scheme: Scheme | None) -> Line:
    """Choose a scheme that supports people of this age.

    Source: HULL. Nobody may decide otherwise: a scheme is registered for the ages that it supports.
    """
    born = referral.person.date_of_birth
    met = scheme is None or born is None or scheme.youngest <= dates.age_on(born) <= scheme.oldest
    return check(age_supported, "The scheme supports people of this age", met, url=referral.get_absolute_url())


def section_address(referral: Referral, key: str) -> str:
    """Where one section of the referral is filled in."""
    return reverse("referral-section", args=[referral.pk, key])


def _address(person: Person, assessment: Assessment | None) -> str:
    return assessment.get_absolute_url() if assessment else person.get_absolute_url()
