"""Which change it is that the system knows of already (G14-REV-6)."""

import pytest

from placements.choices import Party
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, Considered, IncidentKind
from reviews.rules import known_changes as rules
from reviews.rules.changes import OPENS
from reviews.services.known_changes import QUESTIONS

K = ChangeKind


def test_every_source_has_its_question_its_words_and_its_kind():
    assert set(QUESTIONS) == set(rules.WORDS) == set(ChangeSource.values)
    assert set(rules.KIND_OF) == set(ChangeSource.values) - {ChangeSource.NOTICE, ChangeSource.INCIDENT}
    assert set(rules.KIND_OF.values()) <= set(OPENS)


def test_every_incident_but_a_death_is_a_change_when_it_is_serious():
    assert set(rules.ALWAYS) | set(rules.WHEN_SERIOUS) == set(IncidentKind) - {IncidentKind.DEATH}


@pytest.mark.parametrize(
    ("kind", "is_serious", "safeguarding", "change"),
    [
        (IncidentKind.FALL, False, Considered.NOT_YET, None),
        (IncidentKind.FALL, True, Considered.NOT_YET, K.HEALTH),
        (IncidentKind.FALL, False, Considered.RAISED, K.SAFEGUARDING),
        (IncidentKind.ABUSE, False, Considered.NOT_RAISED, K.SAFEGUARDING),
        (IncidentKind.RESTRAINT, False, Considered.NOT_YET, K.BEHAVIOUR),
        (IncidentKind.MONEY, True, Considered.NOT_YET, K.SAFEGUARDING),
        (IncidentKind.DEATH, True, Considered.RAISED, None),
    ],
)
def test_g14_rev_6_what_an_incident_changes(kind, is_serious, safeguarding, change):
    assert rules.g14_rev_6_what_an_incident_changes(kind, is_serious, safeguarding) == change


@pytest.mark.parametrize(
    ("party", "change"),
    [
        (Party.CARER, K.CARER_NOTICE),
        (Party.PERSON, K.WANTS_TO_LEAVE),
        (Party.SCHEME, K.NOTICE),
        (Party.COUNCIL, K.NOTICE),
    ],
)
def test_g14_rev_6_what_a_notice_changes(party, change):
    assert rules.g14_rev_6_what_a_notice_changes(party) == change


def test_what_is_alike_is_alike_both_ways_or_named_as_part_of_the_other():
    assert rules.called(K.HOUSEHOLD) == ["household", "another", "bereavement"]
    assert rules.called(K.HEALTH) == ["health"]
    assert all(kind not in alike for kind, alike in rules.ALIKE.items())
