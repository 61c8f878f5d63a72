"""What a carer agreement says before anybody signs it, and the warning where none is in force."""

import pytest
from django.utils import timezone

from placements.rules.carer_agreement import CARER_SECTIONS, carer_agreement_gate, carer_agreement_in_force
from sharedliving.core import dates
from tests.factories.papers import CarerAgreementFactory

pytestmark = pytest.mark.django_db

NONE = "These carers have no agreement with the scheme in force: have one signed."


@pytest.mark.parametrize("section", CARER_SECTIONS, ids=lambda section: section.field)
def test_carer_contents_written(section):
    row = CarerAgreementFactory()
    assert carer_agreement_gate(row).is_open

    setattr(row, section.field, " ")

    (found,) = carer_agreement_gate(row).missing
    assert found.message == f"Write down what is agreed about: {section.title.lower()}."
    assert (found.key, found.rule) == (section.field, "W11")


def test_carer_contents_written_names_everything_at_once():
    assert len(carer_agreement_gate(CarerAgreementFactory(empty=True)).missing) == len(CARER_SECTIONS)


def test_carer_agreement_in_force():
    today, row = dates.today(), CarerAgreementFactory(signed=True)
    draft = CarerAgreementFactory()

    for rows, day in (([], today), ([draft], today), ([row], dates.add_days(today, -1))):
        assert carer_agreement_in_force(rows, day) == NONE
    assert carer_agreement_in_force([draft, row], today) == ""


def test_carer_agreement_in_force_no_longer_once_it_ended():
    row = CarerAgreementFactory(signed=True)
    row.closed_at = timezone.now()

    assert carer_agreement_in_force([row], dates.today()) == NONE
