"""Small files like the published ones: two councils of the real table, and what can be wrong with them."""

import csv
from io import StringIO

from commissioning.equality.census import ADULTS, TS021

HARTLEPOOL, BIRMINGHAM = "E06000001", "E08000025"
REAL = {
    HARTLEPOOL: (278, 217, 335, 297, 473, 327, 57, 61, 240, 115, 143, 173, 87761, 170, 37, 19, 1081, 270, 284),
}
MADE_UP = {"E06999999": (10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 9000, 130, 140, 150, 160, 170, 180)}
ADULT_GROUPS = {
    "White": 70414,
    "Asian or Asian British": 1128,
    "Black, Black British, Caribbean or African": 262,
    "Mixed or multiple ethnic groups": 343,
    "Other ethnic group": 367,
}
ADULT_AGES = {
    "18 to 24": 7572,
    "25 to 44": 24658,
    "45 to 64": 25212,
    "65 to 74": 10622,
    "75 to 84": 6567,
    "85 and above": 2459,
}


def as_csv(rows) -> bytes:
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def by_column(areas=None) -> list[list]:
    return [["utla", *TS021], *([code, *numbers] for code, numbers in (areas or REAL | MADE_UP).items())]


def by_line() -> list[list]:
    head = [
        "Upper tier local authorities Code", "Upper tier local authorities", "Ethnic group (20 categories) Code",
        "Ethnic group (20 categories)", "Observation",
    ]  # fmt: skip
    lines = [[HARTLEPOOL, "Hartlepool", -8, "Does not apply", 0]]
    numbers = zip(TS021, REAL[HARTLEPOOL], strict=True)
    return [
        head,
        *lines,
        *([HARTLEPOOL, "Hartlepool", n, group, people] for n, (group, people) in enumerate(numbers, 1)),
    ]


def adults() -> list[list]:
    def line(dimension, value, people, base="published"):
        return [HARTLEPOOL, "Hartlepool", "Local Authority", dimension, value, base, people]

    return [
        list(ADULTS),
        *(line("ethnicity", group, people) for group, people in ADULT_GROUPS.items()),
        line("ethnicity", "All", 72514),
        line("ethnicity", "White", 29713, base="eligible_population"),
        *(line("age_group", band, people) for band, people in ADULT_AGES.items()),
        line("age_group", "18 to 64", 57442),
        line("age_group", "All", 77090),
        line("gender", "Female", 40040),
        line("gender", "Male", 37050),
        line("gender", "All", 77090),
    ]
