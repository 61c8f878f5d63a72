"""Before a stage of a carer's application is passed: what it asks for, all of it at once (GLOS-ASS, APS-S3, LANCS)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import STAGES, VETTED_AT, CheckKind, RiskSubject, Stage, StageResult, VettingItem
from placements.rules.lines import check, message_of
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate, Line
from sharedliving.core.viewer import Viewer

if TYPE_CHECKING:
    from placements.models import Application, HouseholdMember, Reference

OPTIONAL_STAGES = (Stage.MEETING, Stage.TRAINING, Stage.OBSERVED)
PERSONAL_REFERENCES = 2
KNOWN_MONTHS = 24
OBSERVATIONS = 2


def stage_gate(
    application: Application, stage: str, viewer: Viewer, result: str = StageResult.PASSED,
    nothing_in: list[str] | None = None,
) -> Gate:  # fmt: skip
    """What has to be so before this viewer records how a stage went (GLOS-ASS)."""
    lines = [stages_in_order(application, stage), *declared_lines(application, viewer)]
    if stage == Stage.MANAGER_VISIT:
        lines.append(manager_visits(application, viewer))
    if result == StageResult.NOT_NEEDED:
        lines.append(may_be_left_out(application, stage))
    if result == StageResult.PASSED:
        lines += asked_at(application, stage, nothing_in or [])
    return Gate(lines)


def asked_at(application: Application, stage: str, nothing_in: list[str]) -> Iterator[Line]:
    """The items that a stage asks for before it is passed."""
    yield from (vetting_item(application, item) for item in VETTED_AT.get(stage, ()))
    asks = ASKED.get(stage)
    if asks is not None:
        yield from asks(application, nothing_in)


def stages_in_order(application: Application, stage: str) -> Line:
    """Each stage is passed before the next: this one is not next.

    Source: GLOS-ASS.
    """
    now = STAGES.index(Stage(application.stage))
    met = application.is_open and stage != Stage.PANEL and STAGES.index(Stage(stage)) == now
    words = message_of(stages_in_order)
    if application.is_open:
        words = f"Each stage is passed before the next: “{Stage(application.stage).label}” comes first."
    return check(stages_in_order, "It is the next stage", met, message=words, url=application.get_absolute_url())


def declared_lines(application: Application, viewer: Viewer) -> list[Line]:
    """Whether this viewer has said that they do not know the applicants, and that it is so."""
    mine = next((each for each in application.declarations.all() if each.by_id == viewer.user_id), None)
    lines = [declared(application, is_said=mine is not None)]
    return [*lines, no_private_tie(application, knows=mine.knows_them)] if mine is not None else lines


def declared(application: Application, *, is_said: bool) -> Line:
    """Say first whether you know the applicants privately.

    Source: GLOS-ASS, GLOS-SUP.
    """
    return check(declared, "You have said whether you know them", is_said, url=_to("application-declare", application))


def no_private_tie(application: Application, *, knows: bool) -> Line:
    """You know the applicants privately: somebody else has to do this.

    Source: GLOS-ASS, GLOS-SUP.
    """
    return check(no_private_tie, "You do not know them privately", not knows, url=application.get_absolute_url())


def manager_visits(application: Application, viewer: Viewer) -> Line:
    """A manager of the scheme visits the applicants and records the visit.

    Source: GLOS-ASS.
    """
    return check(manager_visits, "Recorded by a manager of the scheme", viewer.can(Perm.SIGN_APPROVAL))


def may_be_left_out(application: Application, stage: str) -> Line:
    """This stage cannot be left out: record whether it was passed.

    Source: GLOS-ASS. A meeting, training and observed interactions may be known from before, as with foster carers.
    """
    return check(may_be_left_out, "May be left out", stage in OPTIONAL_STAGES)


def vetting_item(application: Application, item: str) -> Line:
    """Record that it was seen, or why it is not needed.

    Source: APS-S3.
    """
    label = VettingItem(item).label
    met = any(each.item == item for each in application.vetting.all())
    message = f"{label}: record that it was seen, or why it is not needed."
    url = f"{_to('application-vetting', application)}?item={item}"
    return check(vetting_item, label, met, message=message, url=url, key=item)


def two_references(application: Application) -> Line:
    """Record two personal references, received and verified, by people who are no relatives and have known them two years.

    Source: APS-S3.
    """
    met = sum(counts(each) for each in application.references.all()) >= PERSONAL_REFERENCES
    return check(two_references, "Two personal references", met, url=_to("reference-new", application))


def counts(reference: Reference) -> bool:
    """Whether a reference counts: not a relative, known for two years when asked, received, and verified."""
    long_enough = dates.add_months(reference.known_since, KNOWN_MONTHS) <= reference.asked_on
    return long_enough and not reference.is_relative and reference.verified_on is not None


def household_known(application: Application) -> Line:
    """Record who lives there: the carers, other adults and children.

    Source: LANCS, GLOS-MON.
    """
    url = reverse("member-add", args=[application.household_id])
    return check(household_known, "Who lives there is recorded", bool(living(application)), url=url)


def dbs_of(application: Application, member: HouseholdMember) -> Line:
    """Record a DBS that holds, with the box for home-based work ticked.

    Source: GLOS-ASS, STYNE-DBS, HRBC.
    """
    certificate, today = member.dbs, dates.today()
    holds = certificate is not None and certificate.valid_until >= today
    message = f"{member.name}: record a DBS that holds, with the box for home-based work ticked."
    url = reverse("member-dbs", args=[member.pk])
    met = holds or not member.needs_dbs(today)
    return check(dbs_of, f"DBS of {member.name}", met, message=message, url=url, key=f"dbs-{member.pk}")


def member_agrees(application: Application, member: HouseholdMember) -> Line:
    """Everybody who lives there is asked, and agrees to take part.

    Source: LANCS.
    """
    message = f"{member.name}: ask what they think, and record that they agree to take part."
    url = reverse("member", args=[member.pk])
    label = f"{member.name} agrees to take part"
    return check(member_agrees, label, member.agrees is True, message=message, url=url, key=f"agrees-{member.pk}")


def risks_looked_for(application: Application, subject: str, nothing_in: list[str]) -> Line:
    """Write down at least one risk, or say that you looked and found none.

    Source: G14-RISK-3, G14-RISK-7.
    """
    label = RiskSubject(subject).label
    found = any(each.subject == subject and each.is_open for each in application.household.risks.all())
    message = f"{label}: write down at least one risk, or say that you looked and found none."
    url = reverse("carer-risk-add", args=[application.household_id])
    met = found or subject in nothing_in
    return check(risks_looked_for, f"Risk: {label.lower()}", met, message=message, url=url, key=f"risk-{subject}")


def check_in_date(application: Application, kind: str) -> Line:
    """Record the check of the household, in date.

    Source: GLOS-ASS, MEDWAY.
    """
    label = CheckKind(kind).label
    met = any(c.kind == kind and c.valid_until >= dates.today() for c in application.household.checks.all())
    message = f"{label}: record the check of the household, in date."
    url = reverse("carer-checks", args=[application.household_id])
    return check(check_in_date, label, met, message=message, url=url, key=f"check-{kind}")


def two_observations(application: Application) -> Line:
    """Record at least two times when they were seen with somebody who is supported.

    Source: GLOS-ASS.
    """
    met = len(application.observations.all()) >= OBSERVATIONS
    return check(two_observations, "Two observed interactions", met, url=_to("observation-new", application))


def living(application: Application) -> list[HouseholdMember]:
    """Who lives there now, out of the rows that came along."""
    return [each for each in application.household.members.all() if each.is_open]


def _dbs(application: Application, nothing_in: list[str]) -> list[Line]:
    return [household_known(application), *(dbs_of(application, each) for each in living(application))]


def _home_visit(application: Application, nothing_in: list[str]) -> list[Line]:
    return [
        *(risks_looked_for(application, subject, nothing_in) for subject in RiskSubject),
        *(member_agrees(application, each) for each in living(application)),
        *(check_in_date(application, kind) for kind in (CheckKind.HOME_SAFETY, CheckKind.INSURANCE)),
    ]


def _to(name: str, application: Application) -> str:
    return reverse(name, args=[application.pk])


Asks = Callable[["Application", list[str]], list[Line]]
ASKED: dict[str, Asks] = {
    Stage.REFERENCES: lambda application, nothing_in: [two_references(application)],
    Stage.DBS: _dbs,
    Stage.HOME_VISIT: _home_visit,
    Stage.TRAINING: lambda application, nothing_in: [check_in_date(application, CheckKind.TRAINING)],
    Stage.OBSERVED: lambda application, nothing_in: [two_observations(application)],
}
