import pytest

from careplans.rules import starting as rules
from people.models import CircleMember, Person


def test_record_is_open_and_alive():
    assert not rules.record_is_open_and_alive(Person(reference="SL-1", owner_id=None))
    assert not rules.record_is_open_and_alive(Person(reference="SL-1", owner_id=1, closed_at="2026-01-01"))
    assert not rules.record_is_open_and_alive(Person(reference="SL-1", owner_id=1, died_on="2026-01-01"))
    assert rules.record_is_open_and_alive(Person(reference="SL-1", owner_id=1))


@pytest.mark.parametrize(
    ("carer", "kept"),
    [
        (None, False),
        (CircleMember(person_id=1, role="family"), False),
        (CircleMember(person_id=2, role="unpaid_carer"), False),
        (CircleMember(person_id=1, role="unpaid_carer", is_paid_to_support=True), False),
        (CircleMember(person_id=1, role="unpaid_carer"), True),
    ],
)
def test_ca10_carer_is_an_unpaid_carer_of_theirs(carer, kept):
    assert rules.ca10_carer_is_an_unpaid_carer_of_theirs("unpaid_carer", carer, 1) is kept
    assert rules.ca10_carer_is_an_unpaid_carer_of_theirs("financial", carer, 1) is (carer is None)


def test_one_open_assessment_of_a_kind():
    assert not rules.one_open_assessment_of_a_kind(True)
    assert rules.one_open_assessment_of_a_kind(False)


def test_carer_has_not_asked():
    assert rules.carer_has_not_asked(False)
    assert not rules.carer_has_not_asked(True)
