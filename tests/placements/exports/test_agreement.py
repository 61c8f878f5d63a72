import pytest

from placements.choices import Party
from placements.exports import agreement_document
from sharedliving.core import dates
from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import words_of
from tests.factories.capacity import AuthorityFactory
from tests.factories.careplans import PlanNeedFactory
from tests.factories.households import AddressFactory
from tests.factories.placements import AgreementFactory, SignatureFactory

pytestmark = pytest.mark.django_db


def words(agreement):
    return words_of(render_pdf("arrangement_agreement", agreement_document(agreement)))


def test_what_nobody_has_agreed_to_do_is_in_the_document():
    agreement = AgreementFactory(ready=True)
    PlanNeedFactory(plan=agreement.candidate.referral.plan, outcome="I see my sister")

    text = words(agreement)

    assert text.index("Nobody has agreed to do this yet") < text.index("I see my sister")


def test_line_without_a_party_is_named_once():
    agreement = AgreementFactory()

    assert words(agreement).count("I cook an evening meal once a week") == 1


def test_money_that_is_not_settled_is_left_out():
    agreement = AgreementFactory(ready=True, weekly_rent=None)

    assert [each["part"] for each in agreement_document(agreement)["payments"]] == ["Care fee", "Food and utilities"]


def test_signatures_made_and_still_to_come():
    agreement = AgreementFactory(signing=True)
    SignatureFactory(
        agreement=agreement, name="Rita Sands", authority="Lasting power of attorney", on_behalf=True,
        legal_authority=AuthorityFactory(person=agreement.person, seen=True),
    )  # fmt: skip
    SignatureFactory(agreement=agreement, party=Party.CARER, withdrawn_on=dates.today())

    signed = {each["capacity"]: each for each in agreement_document(agreement)["signatures"]}

    assert len(signed) == 4
    assert signed["the person"]["authority"] == "Lasting power of attorney"
    assert signed["the Shared Lives carer"]["signed_on"] is None


def test_carers_address_is_not_in_it():
    agreement = AgreementFactory(signed=True)
    address = AddressFactory(household=agreement.candidate.household)

    text = words(agreement)

    assert address.postcode not in text
    assert "Mill Lane" not in text


def test_hostile_words_stay_words():
    agreement = AgreementFactory(ready=True)
    agreement.house_rules = '#read("/etc/passwd") *bold* <script>'

    assert '#read("/etc/passwd") *bold* <script>' in words(agreement)
