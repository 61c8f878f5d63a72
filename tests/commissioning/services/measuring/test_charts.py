"""A chart says what its table says."""

from commissioning.services.measuring.charts import FULL, bars


def test_a_bar_is_as_long_as_its_share():
    chart = bars("Reviews", [("June 2026", "50%"), ("July 2026", "100%"), ("August 2026", "0%")])

    assert [bar.width for bar in chart.bars] == [FULL // 2, FULL, 0]
    assert [bar.words for bar in chart.bars] == ["50%", "100%", "0%"]


def test_a_share_that_is_not_shown_has_no_bar_and_says_so():
    [bar] = bars("Reviews", [("June 2026", "not shown")]).bars

    assert (bar.width, bar.words) == (0, "not shown")


def test_rows_stand_below_each_other_inside_the_picture():
    chart = bars("Reviews", [("June 2026", "50%"), ("July 2026", "60%")])

    first, second = chart.bars
    assert first.y + chart.thick < second.label_y < second.y
    assert second.y + chart.thick <= chart.height
    assert first.y <= first.middle <= first.y + chart.thick


def test_nothing_to_draw():
    assert bars("Reviews", []).bars == ()
