"""What a transfer moves, as things stand today: questions alone, nothing is written."""

from dataclasses import dataclass, field

from django.db.models import Q

from people.models import Person
from placements.choices import ArrangementState, TransferKind
from placements.models import Arrangement, CarerHousehold, Referral, Scheme, Transfer


@dataclass(frozen=True, slots=True)
class Moving:
    """Households, live arrangements and open referrals that go along, and the people whom they are about."""

    households: list[CarerHousehold] = field(default_factory=list)
    arrangements: list[Arrangement] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        return list({row.person_id: row.person for row in (*self.arrangements, *self.referrals)}.values())

    @property
    def counts(self) -> list[tuple[str, int]]:
        return [
            ("Carer households", len(self.households)),
            ("Arrangements", len(self.arrangements)),
            ("Open referrals", len(self.referrals)),
            ("People", len(self.people)),
        ]


def moving(transfer: Transfer) -> Moving:
    """Everything that goes along today. Four queries."""
    return _of_scheme(transfer) if transfer.kind == TransferKind.SCHEME else _of_council(transfer)


def _of_scheme(transfer: Transfer) -> Moving:
    lines = list(transfer.lines.all())
    named = [line.household_id for line in lines if line.household_id]
    own = CarerHousehold.objects.filter(scheme_id=transfer.giving_id)
    households = list(own.filter(closed_at__isnull=True) if transfer.whole else own.filter(pk__in=named))
    live = (
        Arrangement.objects.live().filter(scheme_id=transfer.giving_id).select_related("person", "council", "household")
    )
    if not transfer.whole:
        alone = [line.arrangement_id for line in lines if line.arrangement_id]
        live = live.filter(Q(household__in=households) | Q(pk__in=alone))
    arrangements = list(live)
    referrals = Referral.objects.open().filter(scheme_id=transfer.giving_id).select_related("person", "council")
    if not transfer.whole:
        referrals = referrals.filter(person__in=[row.person_id for row in arrangements])
    return Moving(households, arrangements, list(referrals))


def _of_council(transfer: Transfer) -> Moving:
    """The people of the arrangements, with every live arrangement and open referral that they have."""
    people = Arrangement.objects.filter(transfer_lines__transfer=transfer, council_id=transfer.giving_id)
    about = {"person_id__in": people.values("person_id"), "council_id": transfer.giving_id}
    live = Arrangement.objects.filter(state=ArrangementState.LIVE, **about)
    referrals = Referral.objects.open().filter(**about)
    return Moving(
        [],
        list(live.select_related("person", "scheme", "household")),
        list(referrals.select_related("person", "scheme")),
    )


def not_served(transfer: Transfer, found: Moving) -> list[str]:
    """The names of councils (or, between councils, of schemes) that would not be served afterwards."""
    if transfer.kind == TransferKind.SCHEME:
        served = set(Scheme.objects.filter(organisation=transfer.receiving).values_list("councils", flat=True))
        return [row.council.name for row in (*found.arrangements, *found.referrals) if row.council_id not in served]
    serving = set(Scheme.objects.serving(transfer.receiving_id).values_list("organisation_id", flat=True))
    return [
        f"{transfer.receiving.name} ({row.scheme.name})"
        for row in (*found.arrangements, *found.referrals)
        if row.scheme_id not in serving
    ]


def known_twice(transfer: Transfer, found: Moving) -> list[Person]:
    """Between councils: people of whom the receiving one has a record with the same NHS number."""
    if transfer.kind != TransferKind.COUNCIL:
        return []
    numbers = {person.nhs_number: person for person in found.people if person.nhs_number}
    there = Person.objects.filter(council_id=transfer.receiving_id, nhs_number__in=numbers)
    return [numbers[number] for number in there.values_list("nhs_number", flat=True) if number]
