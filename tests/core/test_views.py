"""A view that does not name its permission cannot exist; without the permission it answers 403."""

import pytest
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import Http404
from django.test import RequestFactory

from people.choices import Role
from people.models import Person
from sharedliving.core.access import Perm
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.views import ActionPage, BoundedPaginator, PageView
from tests.factories.people import PersonFactory, viewer


def test_a_view_without_a_permission_cannot_be_made():
    with pytest.raises(ImproperlyConfigured, match="must name its permission"):
        type("Forgetful", (PageView,), {"__module__": __name__})


def test_what_a_base_leaves_to_its_pages_has_to_be_said():
    base = type("Base", (PageView,), {"__module__": __name__, "abstract": True, "owes": ("line",)})
    mixin = type("Mixin", (), {"owes": ("key",)})
    named = {"__module__": __name__, "permission": Perm.SEE_PEOPLE}

    with pytest.raises(ImproperlyConfigured, match="must say: key, line"):
        type("Silent", (mixin, base), named)
    assert type("Saying", (mixin, base), named | {"line": list, "key": "it"})


def test_a_permission_that_is_only_text_does_not_count():
    with pytest.raises(ImproperlyConfigured):
        type("Sloppy", (PageView,), {"__module__": __name__, "permission": "see people"})


class Shown(PageView):
    permission = Perm.SEE_PEOPLE
    template_name = "404.html"


def request_of(viewer_):
    request = RequestFactory().get("/")
    request.viewer = viewer_
    return request


@pytest.mark.django_db
def test_a_verb_not_allowed_is_403_in_words():
    with pytest.raises(PermissionDenied, match="does not let you find people"):
        Shown.as_view()(request_of(viewer(Role.COMMISSIONER)))


def test_nobody_signed_in_is_403():
    with pytest.raises(PermissionDenied):
        Shown.as_view()(request_of(None))


@pytest.mark.django_db
def test_a_row_out_of_sight_is_404():
    page = Shown()
    page.request = request_of(viewer(Role.CARE_MANAGER))
    person = PersonFactory()

    with pytest.raises(Http404):
        page.get_row(Person.objects.visible_to(page.viewer), pk=person.pk)


@pytest.mark.django_db
def test_counting_stops_at_ten_thousand(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(BoundedPaginator, "most", 2)
    PersonFactory.create_batch(3)

    with django_assert_num_queries(1) as captured:
        assert BoundedPaginator(Person.objects.order_by("pk"), 1).count == 2

    assert "LIMIT 2" in captured.captured_queries[0]["sql"]


class Refused(ActionPage):
    permission = Perm.SEE_HOME

    def act(self):
        raise Refusal(Missing("The plan is not signed off."), "Nobody has said who does the shopping.")

    def back(self):
        return "/plans/1/"


@pytest.mark.django_db
def test_a_refused_button_says_every_reason_and_goes_back(client):
    from django.contrib.messages import get_messages
    from django.contrib.messages.storage.cookie import CookieStorage

    request = RequestFactory().post("/")
    request.viewer = viewer(Role.CARE_MANAGER)
    request._messages = CookieStorage(request)

    response = Refused.as_view()(request)

    assert (response.status_code, response.url) == (302, "/plans/1/")
    assert [str(m) for m in get_messages(request)] == [
        "The plan is not signed off.",
        "Nobody has said who does the shopping.",
    ]
