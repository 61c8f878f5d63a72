import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import CarerAgreementParty
from placements.models import CarerAgreement
from placements.rules.carer_agreement import CARER_SECTIONS, carer_agreement_gate, carer_agreement_in_force
from placements.rules.lines import message_of
from placements.services import carer_agreements, households
from placements.services.papers import Upload
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.households import HouseholdFactory
from tests.factories.papers import CarerAgreementFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def sign(row, by, *parties, **fields):
    for party in parties or CarerAgreementParty:
        carer_agreements.sign(agreement=row, party=party, name="A name", by=by, **fields)
    row.refresh_from_db()
    return row


def test_a_draft_begins_with_the_usual_words(worker_of):
    household = HouseholdFactory()
    by = worker_of(household.scheme)

    row = carer_agreements.begin(household=household, by=by)

    assert row.policies == CARER_SECTIONS[0].usual
    assert (row.number, row.replaces, row.owner_id) == (1, None, by.user_id)
    with pytest.raises(Refusal, match="being written already"):
        carer_agreements.begin(household=household, by=by)


@pytest.mark.parametrize("section", CARER_SECTIONS, ids=lambda section: section.field)
def test_carer_contents_written(section, worker_of):
    row = CarerAgreementFactory(**{section.field: " "})

    (missing,) = carer_agreement_gate(row).missing
    assert section.title.lower() in missing.message
    with pytest.raises(Refusal, match="Write down"):
        sign(row, worker_of(row.scheme), CarerAgreementParty.CARER)


def test_both_sign_and_it_is_looked_at_in_a_year(worker_of):
    row = CarerAgreementFactory()

    row = sign(row, worker_of(row.scheme))

    assert (row.state, row.signed_on, row.due_on) == ("signed", TODAY, dates.add_days(TODAY, 365))


def test_what_one_has_signed_is_not_changed(worker_of):
    row = CarerAgreementFactory()
    by = worker_of(row.scheme)
    assert carer_agreements.save(agreement=row, by=by, policies="Ours").policies == "Ours"
    sign(row, by, CarerAgreementParty.CARER)

    with pytest.raises(Refusal, match="One side has signed"):
        carer_agreements.save(agreement=row, by=by, policies="Other")
    with pytest.raises(Refusal, match="have signed already"):
        sign(row, by, CarerAgreementParty.CARER)


def test_a_new_version_takes_the_place_of_the_old(worker_of):
    old = CarerAgreementFactory(signed=True, policies="Ours")
    by = worker_of(old.scheme)

    new = sign(carer_agreements.begin(household=old.household, by=by), by)

    old.refresh_from_db()
    assert (old.state, new.state, new.number, new.policies) == ("superseded", "signed", 2, "Ours")


def test_looked_at_again(worker_of):
    row = CarerAgreementFactory(signed=True, due_on=TODAY)

    row = carer_agreements.look_again(agreement=row, by=worker_of(row.scheme), words="All well")

    assert row.due_on == dates.add_days(TODAY, 365)


def test_it_ends_with_the_approval(worker_of):
    row = CarerAgreementFactory(signed=True)

    households.end_approval(household=row.household, by=worker_of(row.scheme), why="Moves away")

    row.refresh_from_db()
    assert (row.state, row.ended_on, row.ended_because) == ("ended", TODAY, "The approval ended (W11)")


def test_it_is_ended_with_a_reason(worker_of):
    row = CarerAgreementFactory(signed=True)
    by = worker_of(row.scheme)

    with pytest.raises(Refusal, match="Say why"):
        carer_agreements.end(agreement=row, by=by, because=" ")
    assert carer_agreements.end(agreement=row, by=by, because="New terms").state == "ended"


def test_a_file_that_is_no_scan_is_refused(worker_of):
    row = CarerAgreementFactory()

    with pytest.raises(Refusal, match="not a scan"):
        sign(row, worker_of(row.scheme), CarerAgreementParty.CARER, paper=Upload("s.pdf", b"MZ"))


def test_nothing_of_it_is_the_councils(council_of, worker_of):
    row = CarerAgreementFactory()

    council = council_of(PersonFactory())

    assert not CarerAgreement.objects.visible_to(council).exists()
    assert CarerAgreement.objects.visible_to(worker_of(row.scheme)).get() == row
    assert not CarerAgreement.objects.visible_to(worker_of(HouseholdFactory().scheme)).exists()
    with pytest.raises(PermissionDenied):
        carer_agreements.begin(household=row.household, by=council)


def test_carer_agreement_in_force():
    assert carer_agreement_in_force([CarerAgreementFactory(signed=True)], TODAY) == ""
    assert carer_agreement_in_force([], TODAY) == message_of(carer_agreement_in_force)
    assert carer_agreement_in_force([CarerAgreementFactory()], TODAY) == message_of(carer_agreement_in_force)
