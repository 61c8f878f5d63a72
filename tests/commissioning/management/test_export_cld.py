"""manage.py export_cld."""

import io

import pytest
from django.core.management import CommandError, call_command

from commissioning.cld.export import file_pieces, scope_of
from commissioning.management.commands import export_cld
from sharedliving.core.models import Event
from tests.commissioning.cld.conftest import FIRST, LAST
from tests.factories.careplans import SupportRequestFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(council, tmp_path):
    def asked(**said):
        out, err, path = io.StringIO(), io.StringIO(), tmp_path / "return.csv"
        given = {"council": council.code, "first": FIRST, "last": LAST, "out": path} | said
        call_command("export_cld", stdout=out, stderr=err, **given)
        return out.getvalue(), err.getvalue(), path

    return asked


@pytest.fixture
def closed(someone):
    for number in range(3):
        SupportRequestFactory(
            person=someone(), first_contact_on=FIRST, state="closed", due_on=None,
            closed_at=f"2025-0{number + 5}-01T12:00Z",
        )  # fmt: skip


def test_it_writes_the_file_and_says_how_many_rows(ask, council, closed):
    out, err, path = ask()

    assert out == f"3 rows for 1 April 2025 to 31 March 2026 in {path}\n"
    assert err == "The council’s code for the return is missing: LA_Code is blank in every row.\n"
    assert path.read_bytes() == b"".join(file_pieces(scope_of(council, FIRST, LAST)))
    assert Event.objects.get(verb="return.exported").actor_name == "Sharedliving"


def test_it_says_how_far_it_is(ask, closed, monkeypatch):
    monkeypatch.setattr(export_cld, "STEP", 2)

    out, _, _ = ask()

    assert "3 rows so far\n" in out


def test_a_council_that_does_not_exist(ask, scheme):
    for code in ("nowhere", scheme.code):
        with pytest.raises(CommandError, match="There is no council"):
            ask(council=code)


def test_a_period_that_is_none_leaves_no_file(ask, tmp_path):
    with pytest.raises(CommandError, match="whole months"):
        ask(last=LAST.replace(day=30))

    assert list(tmp_path.iterdir()) == []
    assert not Event.objects.filter(verb="return.exported").exists()


def test_a_place_that_cannot_be_written(ask, tmp_path):
    with pytest.raises(CommandError, match="cannot be written"):
        ask(out=tmp_path / "none" / "return.csv")
