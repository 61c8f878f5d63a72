"""What is typed is kept while it is typed, for whoever typed it; others who have the same thing open are told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.models import Assessment
from people.choices import Role
from sharedliving.core import bulk, drafts
from sharedliving.core.models import Draft
from tests.careplans.conftest import BACKEND
from tests.factories.careplans import AssessmentFactory
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
TYPED = {"own_words": "I want my own front door key", "version": "1"}


@pytest.fixture
def assessment(db):
    return AssessmentFactory(started=True)


@pytest.fixture
def colleague(assessment):
    user = UserFactory(
        organisation=assessment.owner.organisation, team=False, name="Amir Khän", roles=[Role.CARE_MANAGER]
    )
    user.teams.add(assessment.person.team)
    return user


@pytest.fixture
def as_user(client):
    def go(user):
        client.force_login(user, backend=BACKEND)
        return client

    return go


def words(assessment):
    return f"/assessments/{assessment.pk}/words/"


def kept(client, url, **fields):
    return client.post(f"{url}?draft=1", TYPED | fields)


def test_what_is_typed_is_kept_and_nothing_is_saved(as_user, assessment):
    client = as_user(assessment.owner)

    answer = kept(client, words(assessment))

    page = client.get(words(assessment)).content.decode()
    assert answer.status_code == 204
    assert "I want my own front door key" in page
    assert "It is not saved yet" in page
    assert Assessment.objects.get().own_words == ""


def test_it_outlives_the_session(as_user, client, assessment):
    kept(as_user(assessment.owner), words(assessment))
    client.session.flush()

    page = as_user(assessment.owner).get(words(assessment)).content.decode()

    assert "I want my own front door key" in page


def test_what_is_saved_can_be_seen_instead(as_user, assessment):
    client = as_user(assessment.owner)
    kept(client, words(assessment))

    assert "front door key" not in client.get(f"{words(assessment)}?saved=1").content.decode()
    assert "front door key" in client.get(words(assessment)).content.decode()


def test_saving_forgets_it(as_user, assessment):
    client = as_user(assessment.owner)
    kept(client, words(assessment))

    client.post(words(assessment), TYPED | {"own_words": "Saved now", "version": assessment.version})

    assert not Draft.objects.filter(typed_at__isnull=False).exists()
    assert "Saved now" in client.get(words(assessment)).content.decode()


def test_it_stays_when_saving_is_refused(as_user, assessment):
    client = as_user(assessment.owner)
    kept(client, words(assessment))
    bulk.put(
        Draft(user_id=0, page="x", about="x", seen_at=timezone.now()), unique=["user_id", "page"], columns=["about"]
    )

    answer = client.post(words(assessment), TYPED | {"version": "99"})

    assert answer.status_code == 422
    assert "front door key" in client.get(words(assessment)).content.decode()


def test_nobody_else_reads_it(as_user, assessment, colleague):
    kept(as_user(assessment.owner), words(assessment))

    assert "front door key" not in as_user(colleague).get(words(assessment)).content.decode()


def test_two_at_one_assessment_are_told_of_each_other(as_user, assessment, colleague):
    first = kept(as_user(assessment.owner), words(assessment))
    page = as_user(colleague).get(f"/assessments/{assessment.pk}/method/").content.decode()
    second = kept(as_user(assessment.owner), words(assessment))

    assert "X-Also-Here" not in first.headers
    assert f"{assessment.owner.name} has had this open since" in page
    assert second.headers["X-Also-Here"] == "Amir%20Kh%C3%A4n"


def test_whoever_left_a_quarter_of_an_hour_ago_is_not_here(as_user, assessment, colleague):
    kept(as_user(colleague), words(assessment))
    draft = Draft.objects.get()
    draft.seen_at = timezone.now() - timedelta(minutes=16)
    draft.save()

    assert "has had this open" not in as_user(assessment.owner).get(words(assessment)).content.decode()


def test_two_days_and_it_is_gone(as_user, assessment):
    client = as_user(assessment.owner)
    kept(client, words(assessment))
    draft = Draft.objects.get()
    draft.seen_at = draft.typed_at = timezone.now() - timedelta(days=2, minutes=1)
    draft.save()

    assert "front door key" not in client.get(words(assessment)).content.decode()
    draft.refresh_from_db()
    draft.seen_at = timezone.now() - timedelta(days=3)
    draft.save()
    drafts.purge()
    assert not Draft.objects.exists()


def test_a_row_out_of_sight_keeps_nothing(as_user, assessment):
    answer = kept(as_user(UserFactory()), words(assessment))

    assert answer.status_code == 404
    assert not Draft.objects.exists()


def test_a_million_letters_are_too_many_and_nul_is_left_out(as_user, assessment):
    client = as_user(assessment.owner)

    assert kept(client, words(assessment), own_words="x" * 1_000_001).status_code == 413
    assert kept(client, words(assessment), own_words="before\0after").status_code == 204
    assert Draft.objects.get().fields["own_words"] == ["beforeafter"]


def test_a_page_that_is_only_opened_keeps_what_was_typed_there(as_user, assessment):
    client = as_user(assessment.owner)
    kept(client, words(assessment))
    client.get(words(assessment))

    assert Draft.objects.get().fields["own_words"] == [TYPED["own_words"]]


def test_a_draft_with_words_has_a_time():
    with pytest.raises(Exception, match="draft_typed_has_fields"):
        Draft.objects.create(user_id=1, page="/", about="/", fields={"a": ["b"]}, seen_at=timezone.now())


def test_rows_with_history_are_not_forgotten(assessment):
    with pytest.raises(TypeError, match="history"):
        bulk.forget(Assessment.objects.filter(pk=assessment.pk))
