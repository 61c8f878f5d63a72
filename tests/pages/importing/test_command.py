"""manage.py import_records."""

import io

import pytest
from django.core.management import CommandError, call_command

from people.models import ImportBatch, Person
from tests.pages.importing import world as worlds


@pytest.fixture
def ask(world, tmp_path):
    def asked(*lines, name="list.csv", content=None, **said):
        path = tmp_path / name
        path.write_bytes(content if content is not None else "\n".join(lines).encode() + b"\n")
        out = io.StringIO()
        call_command("import_records", path, stdout=out, **{"scheme": "westmere-sl"} | said)
        return out.getvalue()

    return asked


def test_it_imports(ask):
    out = ask(worlds.HEAD, worlds.ANN, worlds.BEN)
    assert out.endswith("\nImported: 2 people, 1 carer household, 2 arrangements and 2 reviews added\n")
    assert Person.objects.count() == 2
    assert not ImportBatch.objects.exists()


def test_a_dry_run_says_what_would_happen_and_changes_nothing(ask):
    before = worlds.digests()
    out = ask(worlds.HEAD, worlds.ANN, dry_run=True)
    assert out.endswith(
        "\nDry run, nothing was changed: 1 person, 1 carer household, 1 arrangement and 1 review to add\n"
    )
    assert worlds.digests() == before


def test_a_dry_run_with_something_wrong(ask):
    with pytest.raises(CommandError, match="Nothing would be imported"):
        ask(worlds.HEAD, worlds.ANN.replace("Westmere", "Eastmoor"), dry_run=True)


def test_something_wrong_imports_nothing(ask):
    before = worlds.digests()
    with pytest.raises(CommandError, match="Nothing was imported"):
        ask(worlds.HEAD, worlds.ANN, worlds.BEN.replace("1/2/2015", "soon"))
    assert worlds.digests() == before


def test_the_same_file_twice(ask):
    ask(worlds.HEAD, worlds.ANN)
    before = worlds.digests()
    assert ask(worlds.HEAD, worlds.ANN).endswith("Imported: nothing to add: every line is here already\n")
    assert worlds.digests() == before


def test_a_file_that_is_not_a_list(ask):
    with pytest.raises(CommandError, match="This is a picture"):
        ask(content=b"\x89PNG\r\n\x1a\n")


def test_a_file_that_is_too_big(ask):
    with pytest.raises(CommandError, match="bigger than 10 MB"):
        ask(content=b"x" * (10 * 1024 * 1024 + 5))


def test_a_file_that_is_not_there(world, tmp_path):
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        call_command("import_records", tmp_path / "none.csv", scheme="westmere-sl")


def test_a_scheme_that_is_not_there(ask):
    with pytest.raises(CommandError, match=r"no scheme with the code “nowhere”. Codes: westmere-sl"):
        ask(worlds.HEAD, worlds.ANN, scheme="nowhere")


def test_a_council_that_is_not_there(ask):
    with pytest.raises(CommandError, match=r"no council with the code “nowhere”. Codes: northbrook, westmere"):
        ask(worlds.HEAD, worlds.ANN, council="nowhere")


def test_a_council_for_a_file_without_one(ask):
    ask("Name,Carer,Start date", "Ann Carr,Ada,1/5/2009", council="northbrook")
    assert Person.objects.get().council.code == "northbrook"


def test_a_mapping_by_label_key_or_dash(ask):
    ask(
        "Who,Where,When,DOB", "Ann Carr,Ada,1/5/2009,nonsense", council="westmere",
        map=["Who=Person's name", "Where=household", "When=start", "DOB=-"],
    )  # fmt: skip
    assert Person.objects.get().date_of_birth is None


def test_a_mapping_to_a_field_that_we_do_not_have(ask):
    with pytest.raises(CommandError, match=r"“shoe size” is none of our fields. They are: Person's name"):
        ask(worlds.HEAD, worlds.ANN, map=["DOB=shoe size"])


@pytest.mark.parametrize("said", ["DOB", "=born", "DOB="])
def test_a_mapping_that_is_not_understood(ask, said):
    with pytest.raises(CommandError, match=r"is not understood. Write it like"):
        ask(worlds.HEAD, worlds.ANN, map=[said])


def test_a_line_left_out_by_decision(ask):
    out = ask(worlds.HEAD, worlds.ANN, worlds.BEN.replace("1/2/2015", "soon"), decide=["3=out"])
    assert "line 3: left out by your decision" in out
    assert Person.objects.count() == 1
