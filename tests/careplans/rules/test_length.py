import pytest

from careplans.rules.length import g14_sys_3_length_fits_the_needs


@pytest.mark.parametrize(
    ("words", "needs", "of", "met"),
    [(1501, 2, 5, False), (1500, 2, 5, True), (9000, 4, 5, True), (9000, 0, 4, True), (10, 0, 50, True)],
    ids=["long, few needs", "not long", "long, as many needs", "too few to compare", "short"],
)  # fmt: skip
def test_g14_sys_3_length_fits_the_needs(words, needs, of, met):
    assert g14_sys_3_length_fits_the_needs(words, needs, 1000, 4, of) is met
