"""What on record lets somebody sign for a person: an authority that counts, or a decision made in their best interests."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careplans.choices.authority import Subject
from careplans.models import BestInterestsDecision, CapacityAssessment, LegalAuthority
from careplans.rules import authority as rules
from careplans.rules.findings import mca_2_nobody_signs_for_who_can
from careplans.rules.said import missing
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.rules import Missing, Refusal


@dataclass(frozen=True, slots=True)
class Ground:
    """What a signature for somebody rests on: one of the two."""

    legal_authority: LegalAuthority | None
    best_interests: BestInterestsDecision | None

    @property
    def words(self) -> str:
        """As it is printed under a signature: "Attorney for health and welfare"."""
        if self.legal_authority is not None:
            return self.legal_authority.get_kind_display()
        assert self.best_interests is not None
        return f"Best interests decision of {dates.uk_date(self.best_interests.decided_on)}"


def ground_to_sign(
    *, person: Person, name: str, on: date, with_licence: bool = False, subjects: Iterable[str] = (Subject.HOME,)
) -> Ground:
    """What lets somebody of this name sign for the person. Raises Refusal with the reasons when nothing on record does."""
    subjects = list(subjects)
    _refuse_for_who_can(person, subjects, on)
    authorities = list(LegalAuthority.objects.filter(person=person))
    theirs = rules.theirs_to_sign(name, authorities, with_licence=with_licence, on=on)
    decided = BestInterestsDecision.objects.to_act_on(on).filter(person=person, subject__in=subjects)
    against = {
        row: _against(row, name, authorities, with_licence, on) for row in decided.order_by("-decided_on", "-pk")
    }
    decision = None if theirs else next((row for row, why in against.items() if not why), None)
    rule = rules.mca_no_signature_without_authority
    if not rule(name, authorities, decision is not None, with_licence=with_licence, on=on):
        why = next(iter(against.values()), []) or [missing(rule, name=name.strip(), person=person.name)]
        raise Refusal(*why, *_unseen(authorities, name, with_licence))
    return Ground(theirs, decision)


def _refuse_for_who_can(person: Person, subjects: Iterable[str], on: date) -> None:
    rule = mca_2_nobody_signs_for_who_can
    if not rule(CapacityAssessment.objects.filter(person=person).newest_about(subjects, on)):
        raise Refusal(missing(rule, person=person.name))


def _against(
    row: BestInterestsDecision, name: str, authorities: list[LegalAuthority], with_licence: bool, on: date
) -> list[Missing]:
    """Why a signature of this name cannot rest on this decision; nothing when it can."""
    theirs, maker = rules.mca_9_attorney_or_deputy_signs, rules.mca_licence_is_signed_by_who_decided
    those = rules.covering(authorities, row.subject, on)
    if not theirs(row, those):
        return [missing(theirs, person=row.person.name, holders=" or ".join(str(each) for each in those))]
    if not maker(name, row, with_licence=with_licence):
        return [missing(maker, name=name.strip(), maker=row.decision_maker, person=row.person.name)]
    return []


def _unseen(authorities: list[LegalAuthority], name: str, with_licence: bool) -> list[Missing]:
    rule, kinds = rules.mca_9_document_was_seen, rules.may_sign(with_licence)
    named = [each for each in authorities if rules.same_name(each.name, name) and each.kind in kinds]
    return [
        missing(rule, name=each.name, kind=each.get_kind_display().lower())
        for each in named
        if each.ended_on is None and not rule(each)
    ]
