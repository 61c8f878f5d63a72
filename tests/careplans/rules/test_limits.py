"""Who may approve how much."""

from decimal import Decimal

from careplans.models import ApprovalLimit
from careplans.rules import limits as rules
from people.choices import Role
from people.models import User

MANAGER = User(pk=1, roles=[Role.LINE_MANAGER])


def limit(amount, role="", user_id=None):
    return ApprovalLimit(weekly_up_to=Decimal(amount), role=role, user_id=user_id)


def test_without_a_row_a_line_manager_has_what_is_shipped():
    assert rules.limit_of(MANAGER, []) == Decimal(1500)
    assert rules.limit_of(User(pk=2, roles=[Role.CARE_MANAGER]), []) == 0
    assert rules.limit_of(User(pk=2, roles=[]), []) == 0


def test_a_row_for_the_role_stands_before_what_is_shipped():
    assert rules.limit_of(MANAGER, [limit(700, Role.LINE_MANAGER), limit(900, Role.LINE_MANAGER)]) == 700


def test_a_row_for_the_person_stands_before_their_role():
    rows = [limit(700, Role.LINE_MANAGER), limit(100, user_id=1), limit(9000, user_id=2)]

    assert rules.limit_of(MANAGER, rows) == 100


def test_of_several_roles_the_highest_counts():
    both = User(pk=3, roles=[Role.CARE_MANAGER, Role.LINE_MANAGER])

    assert rules.limit_of(both, [limit(200, Role.CARE_MANAGER)]) == 1500


def test_ca26_within_delegated_limit():
    assert rules.ca26_within_delegated_limit(Decimal(1500), Decimal(1500))
    assert rules.ca26_within_delegated_limit(None, Decimal(0))
    assert not rules.ca26_within_delegated_limit(Decimal("1500.01"), Decimal(1500))
