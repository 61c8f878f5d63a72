"""What on record lets somebody sign for a person: an authority that counts, or a decision made in their best interests."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from careplans.choices.authority import Subject
from careplans.models import BestInterestsDecision, LegalAuthority
from careplans.rules import authority as rules
from careplans.rules.said import missing
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.rules import Refusal


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
    authorities = list(LegalAuthority.objects.filter(person=person))
    theirs = rules.theirs_to_sign(name, authorities, with_licence=with_licence, on=on)
    decided = BestInterestsDecision.objects.to_act_on(on).filter(person=person, subject__in=subjects)
    decision = None if theirs else decided.order_by("-decided_on", "-pk").first()
    rule = rules.mca_no_signature_without_authority
    if not rule(name, authorities, decision is not None, with_licence=with_licence, on=on):
        reasons = [missing(rule, name=name.strip(), person=person.name), *_unseen(authorities, name, with_licence)]
        raise Refusal(*reasons)
    return Ground(theirs, decision)


def _unseen(authorities: list[LegalAuthority], name: str, with_licence: bool) -> list[Any]:
    rule, kinds = rules.mca_9_document_was_seen, rules.may_sign(with_licence)
    named = [each for each in authorities if rules.same_name(each.name, name) and each.kind in kinds]
    return [
        missing(rule, name=each.name, kind=each.get_kind_display().lower())
        for each in named
        if each.ended_on is None and not rule(each)
    ]
