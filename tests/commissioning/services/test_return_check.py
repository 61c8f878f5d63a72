import pytest
from django.core.exceptions import PermissionDenied

from commissioning.cld.synthetic import rows
from commissioning.services.return_check import check_return, made_up_return_taken
from people.choices import Role
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.commissioning.cld.files import file_of
from tests.factories.people import viewer


@pytest.fixture
def manager(council):
    return viewer(Role.LINE_MANAGER, organisation=council)


def test_a_file_is_checked_and_that_is_written_down(manager):
    report = check_return(file=file_of(rows(5)), by=manager)

    assert report.rows == 5
    assert Event.objects.get(verb="return.checked").actor_id == manager.user_id


def test_what_is_no_return_is_refused(manager):
    with pytest.raises(Refusal, match="46 columns"):
        check_return(file=file_of([], heading=["Name"]), by=manager)

    assert not Event.objects.filter(verb="return.checked").exists()


def test_a_commissioner_may_check_none_since_it_is_about_people_by_name(commissioner):
    with pytest.raises(PermissionDenied):
        check_return(file=file_of(rows(1)), by=commissioner)
    with pytest.raises(PermissionDenied):
        made_up_return_taken(by=commissioner, faults=False)


@pytest.mark.parametrize(("faults", "words"), [(False, "A made-up return"), (True, "A made-up return with faults")])
def test_a_made_up_file_taken_is_written_down(manager, faults, words):
    made_up_return_taken(by=manager, faults=faults)

    assert Event.objects.get(verb="return.made_up").text == words
