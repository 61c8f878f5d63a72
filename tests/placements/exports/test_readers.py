"""A document for each reader: secrets are planted where they must not come out."""

import pytest

from placements.choices import Party
from placements.exports import Reader, agreement_document, carer_agreement_document, licence_document
from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import words_of
from tests.factories.households import AddressFactory
from tests.factories.papers import CarerAgreementFactory, LicenceFactory
from tests.factories.placements import AgreementFactory
from tests.factories.risk import RiskAssessmentFactory

pytestmark = pytest.mark.django_db

SECRET_ADDRESS = "77 Zaddress Lane"


@pytest.fixture
def agreement():
    """Signed by nobody yet; the council's file, the carers' address and why somebody did not sign hold a secret each."""
    row = AgreementFactory(signing=True)
    AddressFactory(household=row.household, lines=SECRET_ADDRESS, postcode="ZZ9 9ZZ")
    row.not_signed.create(party=Party.PERSON, why="declined", words="Znotsigned", on=row.planned_start)
    row.candidate.referral.health = "Zreferralhealth"
    row.candidate.referral.save()
    row.plan.advice_on_needs = "Zplanadvice"
    row.plan.save()
    row.household.about = "Zabout"
    row.household.save()
    return row


def words(agreement, reader):
    template = "easy_read" if reader == Reader.PERSON else "arrangement_agreement"
    return words_of(render_pdf(template, agreement_document(agreement, reader)))


@pytest.mark.parametrize("reader", list(Reader))
def test_nobody_reads_what_is_not_theirs(agreement, reader):
    text = words(agreement, reader)

    for secret in ("Zaddress", "ZZ9", "Zreferralhealth", "Zplanadvice", "Zabout"):
        assert secret not in text
    assert ("Znotsigned" in text) == (reader in (Reader.SCHEME, Reader.COUNCIL))


@pytest.mark.parametrize("reader", [Reader.CARER, Reader.SCHEME, Reader.COUNCIL])
def test_what_the_reader_has_agreed_to_do_stands_first(agreement, reader):
    text = words(agreement, reader)

    assert text.index("What you have agreed to do") < text.index("Who does what")
    mine = text[text.index("What you have agreed to do") : text.index("Who does what")]
    assert ("I cook an evening meal once a week" in mine) == (reader == Reader.CARER)


def test_all_four_read_everything_that_is_agreed(agreement):
    text = words(agreement, Reader.ALL)

    for said in ("Supper at six", "Takes none.", "Three hours at home", "Priya Nair, care manager", "At least every 42 days",
                 "no money passes between them", "Ombudsman"):  # fmt: skip
        assert said in text
    assert "What you have agreed to do" not in text


def test_the_person_reads_it_in_easy_words(agreement):
    text = words(agreement, Reader.PERSON)

    assert "My agreement" in text
    assert f"I live with {agreement.household.name}." in text
    assert "I pay £80 a week for my room." in text
    assert "This person helps me to say what I think: Ms Bello, a family friend." in text
    assert "The agreement that all of us sign has more in it." in text


def test_risks_are_not_in_the_persons_copy(agreement):
    risk = RiskAssessmentFactory(person=agreement.person, in_force=True).risks.first()
    agreement.roles.create(task="risk", risk=risk, what="Zrisk", holder="carer", name="Grace")

    assert "Zrisk" not in words(agreement, Reader.PERSON)
    assert "Zrisk" in words(agreement, Reader.COUNCIL)


def test_licence_and_carer_agreement_hold_no_address():
    licence, carers = LicenceFactory(signed=True), CarerAgreementFactory(signed=True)
    for household in (licence.agreement.household, carers.household):
        AddressFactory(household=household, lines=SECRET_ADDRESS, postcode="ZZ9 9ZZ")

    text = words_of(render_pdf("licence", licence_document(licence)))
    text += words_of(render_pdf("carer_agreement", carer_agreement_document(carers)))

    assert "Zaddress" not in text and "ZZ9" not in text
    assert "£140.00" in text
