import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from people.choices import Role
from people.middleware import ViewerMiddleware
from people.viewers import viewer_for
from sharedliving.core.access import Perm
from tests.factories.people import CouncilFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_viewer_reaches_every_team_of_their_departments(team, worker):
    same = TeamFactory(organisation=team.organisation, department="Adults")
    TeamFactory(organisation=team.organisation, department="Mental health")
    TeamFactory(organisation=CouncilFactory(), department="Adults")

    assert viewer_for(worker).team_ids == (team.pk, same.pk)


def test_a_viewer_is_who_they_are(worker):
    viewer = viewer_for(worker)

    assert (viewer.user_id, viewer.name, viewer.email) == (worker.pk, worker.name, worker.email)
    assert (viewer.organisation_name, viewer.organisation_kind) == ("Westmere Council", "council")
    assert viewer.can(Perm.ADD_PERSON)
    assert viewer.in_council
    assert viewer.has_role(Role.CARE_MANAGER)


def test_who_has_no_organisation_reaches_nobody():
    viewer = viewer_for(UserFactory(organisation=None, team=False))

    assert (viewer.team_ids, viewer.organisation_kind) == ((), "")


def test_who_has_left_may_do_nothing():
    assert not viewer_for(UserFactory(is_active=False)).can(Perm.SEE_HOME)


def test_a_viewer_takes_two_queries(worker, django_assert_num_queries):
    user = type(worker).objects.get(pk=worker.pk)

    with django_assert_num_queries(2):
        viewer_for(user)


@pytest.mark.parametrize("signed_in", [True, False])
def test_every_request_knows_its_viewer(worker, signed_in):
    request = RequestFactory().get("/")
    request.user = worker if signed_in else AnonymousUser()

    viewer = ViewerMiddleware(lambda request: request.viewer)(request)

    assert (viewer.user_id if viewer else None) == (worker.pk if signed_in else None)
