import pytest

from people.choices import Role
from people.roles import ROLES, perms_of
from sharedliving.core.access import Perm

CASE_CONTENT = {
    Perm.SEE_PEOPLE, Perm.SEE_REQUESTS, Perm.SEE_ASSESSMENTS, Perm.SEE_PLANS, Perm.SEE_REFERRALS, Perm.SEE_CARERS,
    Perm.SEE_ARRANGEMENTS, Perm.SEE_REVIEWS, Perm.SEE_DUE,
}  # fmt: skip


def test_every_role_is_described():
    assert set(ROLES) == set(Role)
    for rule in ROLES.values():
        assert rule.sentence.endswith(".")
        assert rule.never.endswith(".")


def test_every_verb_is_somebodys():
    assert perms_of(list(Role)) == set(Perm)


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_commissioners_and_administrators_see_no_case_content(role):
    assert not ROLES[role].perms & CASE_CONTENT


def test_administration_is_for_administrators_alone():
    assert [role for role in Role if Perm.USE_ADMIN in ROLES[role].perms] == [Role.ADMINISTRATOR]


def test_a_council_never_sees_where_carers_live():
    holders = {role for role in Role if Perm.SEE_CARER_ADDRESS in ROLES[role].perms}

    assert holders == {Role.SCHEME_WORKER, Role.SCHEME_MANAGER}


def test_a_scheme_never_writes_the_councils_file():
    verbs = {Perm.WRITE_PLAN, Perm.SIGN_OFF_PLAN, Perm.WRITE_ASSESSMENT, Perm.WRITE_REFERRAL, Perm.SEE_ASSESSMENTS}

    assert not perms_of([Role.SCHEME_WORKER, Role.SCHEME_MANAGER]) & verbs


def test_several_roles_add_up_and_unknown_ones_give_nothing():
    both = perms_of([Role.REVIEWING_OFFICER, Role.COMMISSIONER, "something_gone"])

    assert both == ROLES[Role.REVIEWING_OFFICER].perms | ROLES[Role.COMMISSIONER].perms
    assert perms_of([]) == frozenset()
