import pytest
from django.core.exceptions import PermissionDenied

from commissioning.models import CommunityTable
from commissioning.services.community import import_own, import_table
from people.choices import Role
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.commissioning.equality.files import HARTLEPOOL, adults, as_csv, by_column
from tests.factories.people import CouncilFactory, viewer

pytestmark = pytest.mark.django_db
TABLE = as_csv(by_column())


def test_the_councils_area_is_taken_from_the_table(commissioner, council):
    row = import_own(by=commissioner, content=TABLE, file_name="ts021.csv", area=f" {HARTLEPOOL.lower()} ")

    assert (row.council, row.area_code, row.adults, row.people) == (council, HARTLEPOOL, False, 92338)
    assert row.by("ethnicity")["Asian"] == 1600
    assert row.imported_by_id == commissioner.user_id
    assert "92,338 people" in Event.objects.get(verb="community.imported").text


def test_both_tables_stand_beside_each_other(commissioner, council):
    import_own(by=commissioner, content=TABLE, file_name="a.csv", area=HARTLEPOOL)
    row = import_own(by=commissioner, content=as_csv(adults()), file_name="b.csv", area=HARTLEPOOL)

    assert row.area_name == "Hartlepool"
    assert CommunityTable.objects.newest(council.pk).count() == 2


@pytest.mark.parametrize(
    ("content", "area", "words"),
    [
        (b"name\nAnn\n", HARTLEPOOL, "not a table that is known here"),
        (TABLE, "E06000099", "no area with the code “E06000099”. It has 2 areas, like E06000001"),
        (as_csv(adults()), "E06000099", "It has 1 area,"),
    ],
)
def test_a_wrong_file_changes_nothing(commissioner, content, area, words):
    with pytest.raises(Refusal, match=words):
        import_own(by=commissioner, content=content, file_name="x.csv", area=area)

    assert not CommunityTable.objects.exists()
    assert not Event.objects.filter(verb="community.imported").exists()


def test_the_same_table_is_not_imported_twice(commissioner):
    import_own(by=commissioner, content=TABLE, file_name="a.csv", area=HARTLEPOOL)

    with pytest.raises(Refusal, match="imported already"):
        import_own(by=commissioner, content=TABLE, file_name="b.csv", area=HARTLEPOOL)
    assert CommunityTable.objects.count() == 1


def test_a_scheme_has_no_community(commissioner, scheme):
    with pytest.raises(Refusal, match="is no council"):
        import_table(council=scheme, by=commissioner, content=TABLE, file_name="a.csv", area=HARTLEPOOL)


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COMMISSIONER, Role.ADMINISTRATOR)])
def test_others_do_not_import(role):
    with pytest.raises(PermissionDenied):
        import_own(by=viewer(role, organisation=CouncilFactory()), content=TABLE, file_name="a.csv", area=HARTLEPOOL)
