"""Published tables: understood whole, or refused with their columns and lines named."""

import pytest

from commissioning.equality.census import AGE, AGES, ETHNICITY, SEX, TS021, read_census
from sharedliving.core.rules import Refusal
from tests.commissioning.equality.files import BIRMINGHAM, HARTLEPOOL, MADE_UP, REAL, adults, as_csv, by_column, by_line

HARTLEPOOLS = {"White": 89068, "Mixed": 671, "Asian": 1600, "Black": 445, "Other ethnic group": 554}


def test_a_column_for_each_group():
    table = read_census(as_csv(by_column()))

    assert not table.adults
    assert set(table.areas) == set(REAL | MADE_UP)
    assert table.areas[HARTLEPOOL] == {ETHNICITY: HARTLEPOOLS}
    assert table.total(HARTLEPOOL) == 92338


def test_a_line_for_each_group_says_the_same():
    table = read_census(as_csv(by_line()))

    assert table.areas == {HARTLEPOOL: {ETHNICITY: HARTLEPOOLS}}
    assert table.names == {HARTLEPOOL: "Hartlepool"}


def test_the_table_of_adults():
    table = read_census(as_csv(adults()))

    assert table.adults
    assert table.areas[HARTLEPOOL][ETHNICITY] == {
        "White": 70414, "Asian": 1128, "Black": 262, "Mixed": 343, "Other ethnic group": 367,
    }  # fmt: skip
    assert tuple(table.areas[HARTLEPOOL][AGE]) == AGES
    assert table.areas[HARTLEPOOL][SEX] == {"Female": 40040, "Male": 37050}


def test_the_headings_of_the_other_download_site_and_a_total():
    rows = by_column(REAL)
    rows[0] = ["date", "geography code", "Ethnic group: Total: All usual residents; measures: Value"] + [
        f"Ethnic group: {group}; measures: Value" for group in TS021
    ]
    rows[1] = ["2021", HARTLEPOOL, 92338, *rows[1][1:]]

    assert read_census(b"\xef\xbb\xbf" + as_csv(rows)).areas[HARTLEPOOL] == {ETHNICITY: HARTLEPOOLS}


def broken(rows, line, place, cell):
    rows[line][place] = cell
    return as_csv(rows)


def without_column(rows, place):
    return as_csv([row[:place] + row[place + 1 :] for row in rows])


WRONG = [
    (b"", "This is not a table that is known here. Its columns are: none."),
    (b"name,age\nAnn,3\n", "Its columns are: “name”, “age”."),
    (as_csv(by_column()).decode().encode("utf-16"), "Save it as “CSV UTF-8”"),
    ("utla,“White: Irish”\n".encode("cp1252"), "Save it as “CSV UTF-8”"),
    (b'utla,"White: Irish\n', "cannot be read as CSV"),
    (b"a\n" * 200_001, "more than 200,000 lines"),
    (without_column(by_column(), 14), "These columns are missing: “White: Irish”."),
    (without_column(by_column(), 0), "These columns are missing: “area code”."),
    (as_csv([[*row, "x"] for row in by_column()]), "These columns are not known: “x”."),
    (as_csv([[*row, row[1]] for row in by_column()]), f"These columns stand there twice: “{TS021[0]}”."),
    (broken(by_column(), 1, 3, "3x5"), f"Line 2, “{TS021[2]}”: “3x5” is not a whole number."),
    (broken(by_column(), 1, 3, "-3"), "“-3” is not a whole number."),
    (broken(by_column(), 1, 3, "³"), "“³” is not a whole number."),
    (broken(by_column(), 1, 0, "Hartlepool"), "Line 2: “Hartlepool” is no ONS code, like E06000001."),
    (as_csv([*by_column(REAL), by_column(REAL)[1]]), f"Line 3: {HARTLEPOOL} stands there twice."),
    (as_csv([by_column()[0], by_column()[1][:9]]), "Line 2 has 9 columns, and the first line 20."),
    (as_csv(by_column()[:1]), "There is no area in the file."),
    (as_csv(by_column({BIRMINGHAM: (0,) * 19})), f"{BIRMINGHAM} has no people at all."),
    (as_csv([[*by_column()[0], "Total"], [*by_column()[1], 95000]]), "add up to 92,338, but the total says 95,000."),
    (as_csv(by_line()[:-1]), f"{HARTLEPOOL} has no line for “{TS021[-1]}”."),
    (as_csv([*by_line(), by_line()[2]]), "is not known, or stands there twice."),
    (without_column(by_line(), 0), "These columns are missing: “Upper tier local authorities Code”."),
    (as_csv(row for row in adults() if row[4] != "White"), "has no line for the ethnic groups “White”."),
    (as_csv(row for row in adults() if row[4] != "All"), "has no line “All” for ethnicity"),
    (
        as_csv(row for row in adults() if row[4] != "25 to 44"),
        "the groups by age add up to 52,432, but the total says 77,090.",
    ),
    (broken(adults(), 9, 4, "25 to 50"), "“25 to 50” is not known among the groups by age."),
    (broken(adults(), 1, 0, "Hartlepool"), "Line 2: “Hartlepool” is no ONS code"),
    (as_csv([*adults(), adults()[1]]), "“White” stands there twice."),
    (without_column(adults(), 5), "These columns are missing: “population_base”."),
]


@pytest.mark.parametrize(("content", "words"), WRONG)
def test_a_wrong_file_is_refused_in_words(content, words):
    with pytest.raises(Refusal) as refusal:
        read_census(content)

    assert words in str(refusal.value)


def test_only_the_first_problems_are_said_and_the_others_counted():
    rows = [by_column()[0], *([f"area {n}", *REAL[HARTLEPOOL]] for n in range(20))]

    with pytest.raises(Refusal) as refusal:
        read_census(as_csv(rows))

    assert len(refusal.value.missing) == 9
    assert "There are 12 more lines like these." in str(refusal.value)


def test_a_sum_that_is_off_by_the_publishers_blur_stands():
    rows = [[*by_column()[0], "Total"], [*by_column()[1], 92350]]

    assert read_census(as_csv(rows)).total(HARTLEPOOL) == 92338
