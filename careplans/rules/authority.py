"""When somebody may decide or sign for a person: never without authority that was seen (Mental Capacity Act 2005)."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from careplans.choices.authority import ATTORNEYS, COVERS, PROPERTY, WELFARE, AuthorityKind

if TYPE_CHECKING:
    from careplans.models import BestInterestsDecision, LegalAuthority


def mca_9_document_was_seen(authority: "LegalAuthority") -> bool:
    """Nobody has seen the document that makes {name} {kind}: see it first, the original or a certified copy.

    Source: MCA
    """
    return authority.seen_on is not None and bool(authority.document)


def mca_9_attorney_is_registered(authority: "LegalAuthority") -> bool:
    """The power of attorney of {name} is not registered, so it cannot be used.

    Source: MCA
    """
    return authority.kind not in ATTORNEYS or authority.registered_on is not None


def mca_9_is_in_force(authority: "LegalAuthority", on: date) -> bool:
    """The authority of {name} is not in force on that day.

    Source: MCA
    """
    begun = authority.valid_from is None or authority.valid_from <= on
    over = authority.valid_until is not None and authority.valid_until < on
    ended = authority.ended_on is not None and authority.ended_on <= on
    return begun and not over and not ended


def counts(authority: "LegalAuthority", on: date) -> bool:
    """Whether it can be relied on that day: seen, registered where it has to be, in force."""
    return (
        mca_9_document_was_seen(authority)
        and mca_9_attorney_is_registered(authority)
        and mca_9_is_in_force(authority, on)
    )


def covering(authorities: Iterable["LegalAuthority"], subject: str, on: date) -> list["LegalAuthority"]:
    """Those that count that day for decisions about a subject."""
    return [each for each in authorities if each.kind in COVERS[subject] and counts(each, on)]


def may_sign(with_licence: bool) -> frozenset[AuthorityKind]:
    """Whose authority covers signing an arrangement agreement: care and home; money too where a licence comes with it."""
    return WELFARE | PROPERTY if with_licence else WELFARE


def same_name(one: str, other: str) -> bool:
    """The same name, however it is spaced and whatever its capitals."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def theirs_to_sign(
    name: str, authorities: Iterable["LegalAuthority"], *, with_licence: bool, on: date
) -> "LegalAuthority | None":
    """The authority with which somebody of this name may sign that day."""
    kinds = may_sign(with_licence)
    theirs = (each for each in authorities if each.kind in kinds and same_name(each.name, name))
    return next((each for each in theirs if counts(each, on)), None)


def mca_no_signature_without_authority(
    name: str, authorities: Iterable["LegalAuthority"], has_decision: bool, *, with_licence: bool, on: date
) -> bool:
    """{name} cannot sign for {person}: no authority to do so is on record. The council records it once it has seen it.

    A relative is no exception. A best interests decision about where the person lives, completed and standing, is enough
    as well; where a licence comes with the agreement, for the one who made it.

    Source: MCA
    """
    return has_decision or theirs_to_sign(name, authorities, with_licence=with_licence, on=on) is not None


def mca_licence_is_signed_by_who_decided(name: str, decision: "BestInterestsDecision", *, with_licence: bool) -> bool:
    """A licence comes with this agreement. {maker} made the best interests decision, so {name} cannot sign for {person}.

    A relative without authority does not sign a licence for somebody who cannot decide about it. The decision maker is
    written with their post: "Priya Nair, care manager".

    Source: MCA
    """
    return not with_licence or same_name(decision.decision_maker.partition(",")[0], name)


def mca_9_attorney_or_deputy_signs(decision: "BestInterestsDecision", covering: Collection["LegalAuthority"]) -> bool:
    """The council cannot decide this for {person}: {holders} decides. Ask them, or record their decision first.

    Source: MCA
    """
    return not covering or decision.decided_by_id in {each.pk for each in covering}
