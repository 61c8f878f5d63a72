from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from commissioning.models import CommunityTable
from tests.commissioning.equality.files import HARTLEPOOL, MADE_UP, as_csv, by_column
from tests.factories.people import CouncilFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ts021.csv"
    path.write_bytes(as_csv(by_column()))
    return path


def run(*arguments):
    out = StringIO()
    call_command("import_census", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_it_says_what_was_imported(file, council):
    said = run(file, "--area", HARTLEPOOL)

    assert "Westmere Council: Everybody, Census 2021 (TS021), 92,338 people of E06000001." in said
    assert "White: 89,068 (96.5%)" in said
    assert CommunityTable.objects.get().council == council


def test_the_area_is_remembered(file, council, tmp_path):
    run(file, "--area", HARTLEPOOL, "--council", council.code)
    newer = tmp_path / "newer.csv"
    newer.write_bytes(as_csv([*by_column(), ["E06888888", *MADE_UP["E06999999"]]]))

    assert "people of E06000001" in run(newer)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Say which area of the table"),
        (["--area", "E06000077"], "no area with the code"),
        (["--council", "nowhere"], "no council with the code"),
    ],
)
def test_what_is_missing_is_said(file, council, arguments, words):
    with pytest.raises(CommandError, match=words):
        run(file, *arguments)
    assert not CommunityTable.objects.exists()


def test_with_several_councils_one_is_named(file, council):
    CouncilFactory()

    with pytest.raises(CommandError, match="Say which council"):
        run(file, "--area", HARTLEPOOL)


def test_a_file_that_is_not_there_and_one_that_is_wrong(council, tmp_path):
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n")

    with pytest.raises(CommandError, match="The file cannot be read"):
        run(tmp_path / "nothing.csv", "--area", HARTLEPOOL)
    with pytest.raises(CommandError, match="“a”, “b”"):
        run(wrong, "--area", HARTLEPOOL)
