import pytest
from django.apps import apps
from django.utils import timezone

from people.choices import Role
from people.models import BriefingReading, OwnedRow, User
from people.services import staff
from people.viewers import viewer_for
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.briefings import BriefingReadingFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by(team):
    return viewer_for(UserFactory(organisation=team.organisation, team=False, roles=[Role.ADMINISTRATOR]))


def test_every_owned_row_of_every_app_counts_that_somebody_else_can_do():
    found = {relation.related_model for relation in staff.owned_relations()}

    assert found == {model for model in apps.get_models() if issubclass(model, OwnedRow) and model.passes_on}
    assert len(found) > 5
    assert BriefingReading not in found


def test_nobody_is_kept_by_what_only_they_can_do(worker, by):
    reading = BriefingReadingFactory(owner=worker)

    assert staff.owned_by(worker) == []
    staff.deactivate(user=worker, by=by)

    reading.refresh_from_db()
    assert not reading.is_open


def test_what_somebody_owns_is_counted_by_kind_and_open_rows_alone(worker):
    PersonFactory(owner=worker)
    PersonFactory(owner=worker)
    PersonFactory(owner=worker, closed_at=timezone.now(), due_on=None)

    assert list(map(str, staff.owned_by(worker))) == ["2 people"]


def test_who_owns_nothing_is_deactivated(worker, by):
    staff.deactivate(user=worker, by=by)

    worker.refresh_from_db()
    assert not worker.is_active
    assert worker.history.first().history_user_id == by.user_id
    assert Event.objects.get(verb="staff.deactivated").subject_id == worker.pk


def test_who_owns_something_is_not(worker, by):
    PersonFactory(owner=worker)

    with pytest.raises(Refusal) as refusal:
        staff.deactivate(user=worker, by=by)

    [missing] = refusal.value.missing
    assert missing.message.startswith(f"{worker.name} owns 1 person. A line manager or scheme manager first hands")
    assert (missing.url, missing.rule) == ("/hand-over/", "G14-CMS-4")
    assert User.objects.get(pk=worker.pk).is_active


def test_every_reason_is_given_at_once(team, by):
    duty = team.organisation.duty_manager
    team.manager = duty
    team.save()
    PersonFactory(owner=duty)

    reasons = [missing.message for missing in staff.why_not_deactivate(duty, by=by)]

    assert reasons[0].startswith("Dora Duty owns 1 person.")
    assert reasons[1:] == [
        "Dora Duty is the duty manager of Westmere Council. Name another one first.",
        "Dora Duty manages Adults North. Name another line manager first.",
    ]


def test_nobody_deactivates_themselves(team):
    administrator = UserFactory(organisation=team.organisation, team=False, roles=[Role.ADMINISTRATOR])

    with pytest.raises(Refusal, match="Ask another administrator"):
        staff.deactivate(user=administrator, by=viewer_for(administrator))


def test_a_closed_account_is_opened_again(team, by):
    gone = UserFactory(organisation=team.organisation, team=team, is_active=False)

    staff.activate(user=gone, by=by)

    gone.refresh_from_db()
    assert gone.is_active
    assert Event.objects.filter(verb="staff.activated", subject_id=gone.pk).count() == 1


@pytest.mark.parametrize(
    ("roles", "is_staff"), [([Role.ADMINISTRATOR], True), ([Role.LINE_MANAGER], False), ([], False)]
)
def test_the_administration_pages_open_by_role(team, by, roles, is_staff):
    user = User(email="new@westmere.example", name="New", organisation=team.organisation, roles=roles, is_staff=True)

    staff.save(user=user, by=by, changed=["email"])

    assert user.is_staff is is_staff
    assert Event.objects.get(verb="staff.added").text == "New: email"


def test_a_change_of_nothing_is_recorded_as_such(worker, by):
    staff.save(user=worker, by=by, changed=[])

    assert Event.objects.get(verb="staff.changed").text == f"{worker.name}: no change"


def test_roles_in_words():
    user = UserFactory(roles=[Role.CARE_MANAGER, "something_gone"], team=TeamFactory())

    assert staff.role_names(user) == ["Care manager"]


@pytest.mark.parametrize(("email", "taken"), [("CARA@x.example", True), ("cora@x.example", False)])
def test_an_address_is_taken_however_it_is_written(email, taken):
    UserFactory(email="cara@x.example")

    assert staff.email_is_taken(email, User()) is taken


def test_ones_own_address_is_not_taken():
    user = UserFactory(email="cara@x.example")

    assert not staff.email_is_taken("cara@x.example", user)
