import pytest

from careplans.rules.kinds import chc
from tests.factories.kinds import OtherAssessmentFactory

PLAIN = [domain for domain in chc.DOMAINS if domain not in chc.STARRED]


def checklist(**levels):
    return OtherAssessmentFactory.build(
        kind="chc", person=None, owner=None, answers=dict.fromkeys(chc.DOMAINS, "C") | levels
    )


def of(high, moderate):
    return checklist(**dict.fromkeys(PLAIN[:high], "A"), **dict.fromkeys([*PLAIN[high:], *chc.STARRED][:moderate], "B"))


def test_there_are_eleven_domains_and_four_stars():
    assert len(chc.DOMAINS) == 11
    assert set(chc.STARRED) == {"breathing", "behaviour", "drugs", "consciousness"}


@pytest.mark.parametrize(
    ("high", "moderate", "positive"),
    [
        (0, 0, False), (1, 0, False), (1, 3, False), (0, 4, False),
        (2, 0, True), (3, 2, True), (0, 5, True), (0, 9, True), (1, 4, True), (1, 5, True),
    ],
)  # fmt: skip
def test_chc_checklist_is_positive(high, moderate, positive):
    assert chc.chc_checklist_is_positive(of(high, moderate)) is positive


@pytest.mark.parametrize("domain", chc.STARRED)
def test_one_a_with_a_star_is_enough(domain):
    assert chc.chc_checklist_is_positive(checklist(**{domain: "A"}))
    assert not chc.chc_checklist_is_positive(checklist(**{domain: "B"}))


def test_the_count_says_positive_negative_or_open():
    assert chc.count(of(2, 1)).startswith("2 A, 1 B, 8 C: positive.")
    assert chc.count(of(1, 0)) == "1 A, 0 B, 10 C: negative."
    assert "still open" in chc.count(checklist(skin=""))


def test_a_negative_checklist_needs_no_sending():
    assert not chc.has_to_be_sent(of(0, 1))
    assert chc.has_to_be_sent(of(2, 0))


def test_who_refuses_is_asked_nothing_more(db):
    row = OtherAssessmentFactory(kind="chc", answers={"consent": "refused", "consent_words": "Does not want it."})

    assert chc.KIND.gate(row).is_open
    assert not chc.has_to_be_sent(checklist(consent="refused", breathing="A"))


def test_chc_consent_says_how():
    assert not chc.chc_consent_says_how(checklist(consent="given"))
    assert chc.chc_consent_says_how(checklist(consent="given", consent_words="Nodded."))
