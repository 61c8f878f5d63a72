import pytest
from django.utils import timezone

from people.choices import Role
from placements.choices import AgreementState, ArrangementKind, Party
from placements.services import signing
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, SignatureFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheme_by(worker_of):
    return lambda agreement: worker_of(agreement.candidate.referral.scheme)


def sign(agreement, by, party=Party.PERSON, **fields):
    return signing.sign(agreement=agreement, party=party, by=by, **{"name": "Danny Okafor"} | fields)


def test_one_signature(scheme_by):
    agreement = AgreementFactory(signing=True)
    by = scheme_by(agreement)

    signature = sign(agreement, by)

    assert (signature.on, signature.recorded_by_id) == (dates.today(), by.user_id)
    agreement.refresh_from_db()
    assert agreement.state == AgreementState.SIGNING
    assert Event.objects.get(verb="agreement.signed").data == {"party": "person"}


def test_fourth_signature_completes_it(scheme_by, council_of):
    agreement = AgreementFactory(signing=True)
    for party in (Party.PERSON, Party.CARER, Party.SCHEME):
        sign(agreement, scheme_by(agreement), party)

    sign(agreement, council_of(agreement.person), Party.COUNCIL)

    agreement.refresh_from_db()
    assert (agreement.state, agreement.due_on) == (AgreementState.SIGNED, agreement.planned_start)
    assert Event.objects.filter(verb="agreement.complete").count() == 1


def test_fourth_signature_has_an_agreement_that_is_lived_by_looked_at_again(scheme_by):
    agreement = AgreementFactory(signing=True, kind=ArrangementKind.EMERGENCY)
    ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.candidate.household)
    for party in (Party.COUNCIL, Party.CARER, Party.SCHEME):
        SignatureFactory(agreement=agreement, party=party)

    sign(agreement, scheme_by(agreement))

    agreement.refresh_from_db()
    assert (agreement.is_open, agreement.due_on) == (True, agreement.review_on)


def test_withdrawn_signatures_do_not_complete_it(scheme_by):
    agreement = AgreementFactory(signing=True)
    for party in (Party.COUNCIL, Party.CARER, Party.SCHEME):
        SignatureFactory(agreement=agreement, party=party, withdrawn_on=dates.today())

    sign(agreement, scheme_by(agreement))

    agreement.refresh_from_db()
    assert agreement.state == AgreementState.SIGNING


def test_each_party_signs_once(scheme_by):
    signature = SignatureFactory()

    with pytest.raises(Refusal, match="has signed already"):
        sign(signature.agreement, scheme_by(signature.agreement))


@pytest.mark.parametrize("fields", [{}, {"ready": True}, {"signed": True}])
def test_only_while_it_is_being_signed(scheme_by, fields):
    agreement = AgreementFactory(**fields)

    with pytest.raises(Refusal, match="cannot be signed now"):
        sign(agreement, scheme_by(agreement))


def test_closed_agreement_is_not_signed(scheme_by):
    agreement = AgreementFactory(signing=True, closed_at=timezone.now(), due_on=None)

    with pytest.raises(Refusal, match="cannot be signed now"):
        sign(agreement, scheme_by(agreement))


def test_name_is_needed(scheme_by):
    agreement = AgreementFactory(signing=True)

    with pytest.raises(Refusal, match="Enter the name"):
        sign(agreement, scheme_by(agreement), name=" ")


def test_on_behalf_is_kept_with_the_authority_it_rests_on(scheme_by):
    agreement = AgreementFactory(signing=True)
    deputy = AuthorityFactory(person=agreement.person, name="Karen Okafor", kind="deputy_welfare", seen=True)
    BestInterestsFactory(person=agreement.person, completed=True)

    signature = sign(agreement, scheme_by(agreement), name="karen  okafor", on_behalf=True)

    assert (signature.on_behalf, signature.legal_authority, signature.best_interests) == (True, deputy, None)
    assert signature.authority == "Deputy for health and welfare"


def test_mca_no_signature_without_authority(scheme_by):
    agreement = AgreementFactory(signing=True)
    by, given = scheme_by(agreement), {"name": "Karen Okafor", "on_behalf": True}

    with pytest.raises(Refusal, match="Karen Okafor cannot sign for"):
        sign(agreement, by, **given)
    unseen = AuthorityFactory(person=agreement.person, name="Karen Okafor")
    with pytest.raises(Refusal, match="Nobody has seen the document"):
        sign(agreement, by, **given)

    assert not agreement.signatures.exists()
    unseen.document, unseen.seen_on, unseen.seen_by = "original", dates.today(), unseen.person.owner
    unseen.save()
    assert sign(agreement, by, **given).on_behalf


def test_a_best_interests_decision_about_the_home_is_enough(scheme_by):
    agreement = AgreementFactory(signing=True)
    decision = BestInterestsFactory(person=agreement.person, completed=True)

    with pytest.raises(Refusal, match="A licence comes with this agreement"):
        sign(agreement, scheme_by(agreement), on_behalf=True)

    signature = sign(agreement, scheme_by(agreement), name="Priya Nair", on_behalf=True)

    assert (signature.best_interests, signature.legal_authority) == (decision, None)
    assert signature.authority == f"Best interests decision of {dates.uk_date(decision.decided_on)}"


def test_who_signs_for_themselves_needs_no_authority(scheme_by):
    agreement = AgreementFactory(signing=True)
    AuthorityFactory(person=agreement.person, name="Danny Okafor", seen=True)

    signature = sign(agreement, scheme_by(agreement))

    assert (signature.authority, signature.legal_authority) == ("", None)


@pytest.mark.parametrize("party", [Party.CARER, Party.SCHEME])
def test_only_the_person_is_signed_for(scheme_by, party):
    agreement = AgreementFactory(signing=True)

    with pytest.raises(Refusal, match="Only the person"):
        sign(agreement, scheme_by(agreement), party, on_behalf=True)


MAY = {
    Role.SCHEME_WORKER: {Party.PERSON, Party.CARER, Party.SCHEME},
    Role.SCHEME_MANAGER: {Party.PERSON, Party.CARER, Party.SCHEME},
    Role.CARE_MANAGER: {Party.PERSON, Party.COUNCIL},
    Role.LINE_MANAGER: {Party.PERSON, Party.COUNCIL},
    Role.REVIEWING_OFFICER: set(),
    Role.COMMISSIONER: set(),
    Role.ADMINISTRATOR: set(),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("party", Party)
def test_who_records_whose_signature(worker_of, role, party):
    agreement = AgreementFactory(signing=True)
    by = worker_of(agreement.candidate.referral.scheme, role)

    assert signing.may_record(by, party) == (party in MAY[role])
    if party in MAY[role]:
        assert sign(agreement, by, party).party == party
        return
    with pytest.raises(Refusal, match="Your role does not let you sign"):
        sign(agreement, by, party)
