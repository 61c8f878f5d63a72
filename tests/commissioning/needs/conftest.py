"""A manager on either side, and people who wait, are declined, or were never referred."""

import pytest
from django.utils import timezone

from people.choices import Role
from people.models import User
from placements.choices import DeclineReason, ReferralState
from sharedliving.core import dates
from tests.factories.households import SchemeFactory, scheme_worker
from tests.factories.needs import NotReferredFactory
from tests.factories.people import UserFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def profile(council):
    return SchemeFactory(councils=[council])


@pytest.fixture
def boss(profile):
    return scheme_worker(profile.organisation, Role.SCHEME_MANAGER)


@pytest.fixture
def manager(council, worker):
    return UserFactory(organisation=council, team=worker.teams.get(), roles=[Role.LINE_MANAGER])


@pytest.fixture
def buyer(council):
    return UserFactory(organisation=council, team=False, roles=[Role.COMMISSIONER])


@pytest.fixture
def sign_in(client):
    def signed_in(who):
        client.force_login(
            User.objects.get(pk=getattr(who, "user_id", who.pk if isinstance(who, User) else None)), BACKEND
        )
        return client

    return signed_in


@pytest.fixture
def declined(waits):
    """declined(**fields of the referral) → a new person whose referral a scheme declined today."""

    def came_to_nothing(person=None, **fields):
        given = {
            "state": ReferralState.DECLINED, "decline_reason": DeclineReason.NO_SKILLS, "answered_on": dates.today(),
            "closed_at": timezone.now(), "due_on": None,
        }  # fmt: skip
        row = waits(person)
        for name, value in (given | fields).items():
            setattr(row, name, value)
        row.save()
        return row

    return came_to_nothing


@pytest.fixture
def never(someone):
    """never(**fields) → a new person of whom somebody said why they are not referred."""
    return lambda person=None, **fields: NotReferredFactory(person=person or someone(), **fields)
