import pytest
from django.core.management import CommandError, call_command

from commissioning.cld.synthetic import rows
from commissioning.cld.synthetic_faults import FAULTS
from tests.commissioning.cld.files import file_of, with_planted


@pytest.fixture
def a_file(tmp_path):
    path = tmp_path / "return.csv"

    def written(content):
        path.write_bytes(content.getvalue())
        return path

    return written


def test_a_clean_file_is_said_to_be_clean(a_file, capsys):
    call_command("validate_cld", a_file(file_of(rows(50))))

    out = capsys.readouterr().out
    assert "Nothing was found in 50 rows." in out
    assert "the Department’s published processing code, Release 2" in out
    assert "conform" not in out


def test_faults_are_named_with_field_and_row_and_end_in_an_error(a_file, capsys):
    file, wanted = with_planted(FAULTS[:3], clean=20)

    with pytest.raises(CommandError, match="3 things to put right"):
        call_command("validate_cld", a_file(file))

    out = capsys.readouterr().out
    assert all(f"{field}: {rule}" in out and f"Which: {row}" in out for row, field, rule in wanted)


def test_the_counts_are_written_for_a_spreadsheet(a_file, tmp_path):
    report = tmp_path / "report.csv"

    call_command("validate_cld", a_file(file_of(rows(50))), csv=report)

    text = report.read_text(encoding="utf-8-sig")
    assert text.startswith("Module,Field,Status,Validity,Value,Count")
    assert "Person details,NHS_Number,Applicable but not mandatory,Passed: Valid,N/A - PID" in text


def test_only_as_many_rows_are_named_as_asked(a_file, capsys):
    lines = [list(line) for line in rows(40)]
    for line in lines:
        line[6] = "?"

    with pytest.raises(CommandError):
        call_command("validate_cld", a_file(file_of(lines)), rows=2)

    assert "Which: 2, 3 and 38 more" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "words"), [(b"PK\x03\x04", "Excel workbook"), (b"", "empty"), (b"a,b\n", "46 columns")]
)
def test_a_wrong_file_is_refused_in_words(tmp_path, content, words):
    path = tmp_path / "wrong.csv"
    path.write_bytes(content)

    with pytest.raises(CommandError, match=words):
        call_command("validate_cld", path)


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(CommandError, match="cannot be read: No such file"):
        call_command("validate_cld", tmp_path / "none.csv")
