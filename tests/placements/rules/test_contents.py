"""Everything that an agreement has to say, each tested for the missing item."""

import pytest
from django.urls import reverse

from placements.choices import ArrangementKind
from placements.rules import AGREEMENT_SECTIONS, CONTENTS, agreement_gate
from placements.rules.contents import no_private_deals, reviewed_within_a_year
from placements.rules.lines import message_of
from sharedliving.core import dates
from tests.factories.placements import AgreementFactory

pytestmark = pytest.mark.django_db


def missing(agreement):
    return [each.message for each in agreement_gate(agreement).missing]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content.field)
def test_contents_written(content):
    empty = None if content.field in ("places", "review_on") else "  "

    (line,) = agreement_gate(AgreementFactory(ready=True, **{content.field: empty})).missing

    assert (line.message, line.rule, line.key) == (content.message, content.source, content.field)
    assert f"/terms/{content.section.key}/" in line.url


@pytest.mark.parametrize("content", [each for each in CONTENTS if each.stays_only], ids=lambda content: content.field)
def test_what_is_only_for_who_stays_is_not_asked_of_who_visits(content):
    agreement = AgreementFactory(ready=True, kind=ArrangementKind.DAY, **{content.field: ""})

    assert missing(agreement) == []


def test_in_an_emergency_the_contents_follow():
    agreement = AgreementFactory(ready=True, kind=ArrangementKind.EMERGENCY, medicines="")

    assert [each.can_override for each in agreement_gate(agreement).missing] == [True]


def test_every_content_has_a_section_and_every_section_an_address():
    agreement = AgreementFactory()

    assert {content.section for content in CONTENTS} <= set(AGREEMENT_SECTIONS)
    assert all(reverse("agreement-section", args=[agreement.pk, each.key]) for each in AGREEMENT_SECTIONS)


def test_no_private_deals():
    assert missing(AgreementFactory(ready=True, no_private_money=False)) == [message_of(no_private_deals)]


@pytest.mark.parametrize(("days", "kept"), [(13, False), (14, False), (15, True), (14 + 365, True), (14 + 367, False)])
def test_reviewed_within_a_year(days, kept):
    agreement = AgreementFactory(ready=True, review_on=dates.add_days(dates.today(), days))

    assert missing(agreement) == ([] if kept else [message_of(reviewed_within_a_year)])
