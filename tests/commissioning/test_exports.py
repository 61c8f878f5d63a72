import csv
from io import StringIO

import pytest

from commissioning.exports import BOM, csv_of, inert
from commissioning.services.figures import Figure


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\u00a0=1", "|cmd"])
def test_a_cell_is_never_a_formula(cell):
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["WM3", "fewer than 5", 7, "", "a=b"])
def test_words_and_numbers_stay(cell):
    assert inert(cell) == cell


def test_the_file_has_the_cells_of_the_table():
    figure = Figure("k", "C", "F", ("Area", "People"), (("WM3", "fewer than 5"), ("=2", 12)))

    text = csv_of(figure)

    assert text.startswith(BOM)
    assert list(csv.reader(StringIO(text.removeprefix(BOM)))) == [
        ["Area", "People"],
        ["WM3", "fewer than 5"],
        ["'=2", "12"],
    ]
