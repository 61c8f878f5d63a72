"""Who may take a return, which names everybody."""

import pytest

from commissioning.cld.may_take import council_of, who_answers_for_the_service_takes_the_return
from people.choices import OrganisationKind, Role
from tests.factories.people import CouncilFactory, UserFactory, viewer

pytestmark = pytest.mark.django_db
allowed = who_answers_for_the_service_takes_the_return


@pytest.mark.parametrize("role", Role)
def test_who_answers_for_the_service_takes_the_return(role, council):
    assert allowed(council, viewer(role, organisation=council)) == (role == Role.LINE_MANAGER)


def test_nobody_else_once_somebody_is_named(council):
    manager = viewer(Role.LINE_MANAGER, organisation=council)
    council.service_manager = UserFactory(organisation=council)
    assert not allowed(council, manager)

    council.service_manager_id = manager.user_id
    assert allowed(council, manager)


def test_nobody_takes_another_councils(council):
    assert not allowed(council, viewer(Role.LINE_MANAGER, organisation=CouncilFactory()))


def test_only_a_council_has_a_return(council):
    trust = CouncilFactory(kind=OrganisationKind.TRUST, parent=council)

    assert council_of(viewer(Role.LINE_MANAGER, organisation=council)) == council
    assert council_of(viewer(Role.LINE_MANAGER, organisation=trust)) is None
