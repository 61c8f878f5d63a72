"""Somebody was thought of for Shared Lives, and nobody was asked."""

import pytest
from django.core.exceptions import PermissionDenied

from commissioning.models import NotReferred
from commissioning.needs import not_referring
from commissioning.needs.choices import LocalNeed, NotBecause
from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.households import scheme_worker
from tests.factories.needs import NotReferredFactory
from tests.factories.people import PersonFactory, ShareFactory, viewer

WHY = {
    "reason": NotBecause.NO_SKILLS, "needs": [LocalNeed.DEMENTIA, LocalNeed.CULTURE], "area": " wm3", "is_urgent": True,
    "faith": "sikh", "language": "punjabi", "wheelchair_access": False,
}  # fmt: skip


def test_it_is_written_down_with_who_and_when(someone, worker):
    person = someone()

    row = not_referring.say_why_not(person=person, by=viewer_for(worker), **WHY)

    assert (row.person, row.council, row.by_user, row.on) == (person, person.council, worker, dates.today())
    assert (row.area, row.needs) == ("WM3", ["dementia", "culture"])
    event = Event.objects.get(verb="shared_lives.not_referred")
    assert event.person_id == person.pk
    assert event.text.endswith("No carers with the skills needed")
    assert NotReferred.history.get().history_user_id == worker.pk


def test_every_reason_to_refuse_at_once(someone, worker):
    with pytest.raises(Refusal) as refusal:
        not_referring.say_why_not(
            person=someone(), by=viewer_for(worker), **WHY | {"reason": "", "needs": [], "area": "Mill Lane"}
        )

    assert len(refusal.value.missing) == 3
    assert not NotReferred.objects.exists()


def test_whoever_is_referred_now_is_refused(waits, worker):
    with pytest.raises(Refusal, match="referred to a scheme now"):
        not_referring.say_why_not(person=waits().person, by=viewer_for(worker), **WHY)


def test_whose_referral_came_to_nothing_may_be_thought_of_again(declined, worker):
    assert not_referring.say_why_not(person=declined().person, by=viewer_for(worker), **WHY).pk


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.REVIEWING_OFFICER, Role.ADMINISTRATOR])
def test_only_for_those_who_refer(someone, council, role):
    with pytest.raises(PermissionDenied):
        not_referring.say_why_not(person=someone(), by=viewer(role, organisation=council), **WHY)


def test_only_its_fields_are_written(someone, worker):
    with pytest.raises(ValueError, match="council"):
        not_referring.say_why_not(person=someone(), by=viewer_for(worker), council=None, **WHY)


def test_the_council_sees_it_and_no_scheme_and_no_commissioner(someone, worker, scheme, commissioner):
    row = NotReferredFactory(person=someone())
    ShareFactory(person=row.person, organisation=scheme)
    seen = NotReferred.objects.visible_to

    assert list(seen(viewer_for(worker))) == [row]
    assert not seen(viewer_for(scheme_worker(scheme))).exists()
    assert not seen(commissioner).exists()
    assert not seen(viewer_for(PersonFactory().owner)).exists()
