"""What falls due around agreements, licences, carer agreements, rates; and who falls through the net."""

import pytest

from placements.due import due_items
from placements.safety_net import frozen_fees, nobody_does_it
from sharedliving.core import dates
from tests.factories.papers import CarerAgreementFactory, FeeBandFactory, LicenceFactory, MoneyLineFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
LATER = dates.add_days(TODAY, 400)


def kinds(viewer, pk, until=LATER):
    return {row[0] for queryset in due_items(viewer, until, None) for row in queryset if row[1] == pk}


def lived_by(**fields):
    agreement = AgreementFactory(signed=True, **fields)
    return ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.household)


def test_an_agreement_is_due_as_what_it_waits_for(worker_of):
    arrangement = lived_by()
    old = arrangement.agreement
    by = worker_of(old.scheme)
    new = AgreementFactory(candidate=old.candidate, number=2, replaces=old, revised_because="asked", scheme=old.scheme)

    assert "agreement_review" in kinds(by, old.pk)
    assert "agreement_version" in kinds(by, new.pk)
    assert "arrangement_start" not in kinds(by, old.pk)


def test_licences_are_due_to_be_signed_and_to_be_renewed(worker_of):
    draft = LicenceFactory()
    assert "licence_to_sign" in kinds(worker_of(draft.agreement.scheme), draft.pk)
    signed = LicenceFactory(signed=True)
    assert "licence" in kinds(worker_of(signed.agreement.scheme), signed.pk)


def test_carer_agreements_are_due_by_household(worker_of):
    row = CarerAgreementFactory(signed=True)
    assert "carer_agreement" in kinds(worker_of(row.scheme), row.household_id)
    draft = CarerAgreementFactory()
    assert "carer_agreement_to_sign" in kinds(worker_of(draft.scheme), draft.household_id)


def test_a_rate_is_due_to_be_looked_at(worker_of):
    band = FeeBandFactory()

    assert "fee_rate" in kinds(worker_of(band.scheme), band.pk)
    assert "fee_rate" not in kinds(worker_of(band.scheme), band.pk, until=TODAY)


def test_gaps_of_arrangements_that_have_started(worker_of):
    whole, gap = lived_by(), lived_by(roles=False)
    by = worker_of(gap.scheme)

    assert "role_gap" in kinds(by, gap.pk)
    assert list(nobody_does_it(by, TODAY)) == [gap]
    assert "role_gap" not in kinds(worker_of(whole.scheme), whole.pk)
    assert not nobody_does_it(worker_of(whole.scheme), TODAY).exists()


def test_a_care_fee_unchanged_for_a_year(worker_of):
    row = MoneyLineFactory(arrangement__started_on=dates.add_days(TODAY, -800))

    assert list(frozen_fees(worker_of(row.arrangement.scheme), TODAY)) == [row]
    assert not frozen_fees(worker_of(LicenceFactory().agreement.scheme), TODAY).exists()
