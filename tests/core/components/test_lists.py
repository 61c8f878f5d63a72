import pytest
from django.core.paginator import Paginator
from pytest_django.asserts import assertHTMLEqual, assertInHTML

from sharedliving.core.components import Link, Tag
from tests.core.components.drawn import draw

HEADERS = ["Person", {"text": "Days", "numeric": True}]


def test_summary_list_of_pairs():
    assertHTMLEqual(
        draw("{% summary_list rows %}", rows=[("Name", "<Ann>")]),
        '<dl class="govuk-summary-list"><div class="govuk-summary-list__row">'
        '<dt class="govuk-summary-list__key">Name</dt><dd class="govuk-summary-list__value">&lt;Ann&gt;</dd></div></dl>',
    )


def test_summary_list_names_what_its_link_changes():
    html = draw("{% summary_list rows %}", rows=[{"key": "Home address", "value": "x", "href": "/a/"}])
    link = '<a class="govuk-link" href="/a/">Change<span class="govuk-visually-hidden"> home address</span></a>'
    assertInHTML(link, html)


def test_summary_list_rows_without_link_beside_rows_with():
    html = draw("{% summary_list rows %}", rows=[("A", "1"), {"key": "B", "value": "2", "href": "/"}])
    assert html.count("govuk-summary-list__row--no-actions") == 1


def test_summary_list_as_card():
    html = draw("{% summary_list rows title='About <Ann>' %}", rows=[("A", "1")])
    assert '<h2 class="govuk-summary-card__title">About <Ann></h2>' in html  # a literal of the template is its author's
    assert "&lt;Ann&gt;" in draw("{% summary_list rows title=t %}", rows=[], t="<Ann>")


def test_summary_list_without_borders():
    assert "govuk-summary-list--no-border" in draw("{% summary_list rows borders=False %}", rows=[("A", "1")])


def test_task_that_can_be_started():
    html = draw(
        "{% task_list items %}", items=[{"title": "Plan", "href": "/p/", "status": "not_started", "hint": "soon"}]
    )
    assert 'aria-describedby="task-1-status task-1-hint"' in html
    assert 'id="task-1-status"' in html
    assert 'id="task-1-hint"' in html
    assert ">Not yet started<" in html


def test_task_that_is_done_has_a_plain_word():
    html = draw("{% task_list items %}", items=[{"title": "Plan", "href": "/p/", "status": "done"}])
    assert "Completed" in html
    assert "govuk-tag" not in html


def test_task_that_cannot_be_started():
    html = draw("{% task_list items %}", items=[{"title": "Plan", "status": "cannot_start"}])
    assert "<a " not in html
    assert "Cannot start yet" in html


def test_table_has_caption_and_scopes():
    html = draw("{% data_table 'People' h r %}", h=HEADERS, r=[["Ann", 3]])
    assertInHTML('<caption class="govuk-table__caption govuk-table__caption--m">People</caption>', html)
    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 1
    assert "govuk-table__cell--numeric" in html


def test_table_stacks_with_its_roles_kept():
    html = draw("{% data_table 'People' h r %}", h=HEADERS, r=[["Ann", 3]])
    assert "sl-table--stack" in html
    assert 'role="table"' in html
    assertInHTML('<span class="sl-row-label" aria-hidden="true">Days</span>', html)


def test_wide_table_scrolls_in_its_own_region():
    html = draw("{% data_table 'People' h r stack=False %}", h=HEADERS, r=[["Ann", 3]])
    assert 'tabindex="0" role="region" aria-label="People"' in html
    assert "sl-row-label" not in html


def test_table_cells_are_shown_and_escaped():
    html = draw("{% data_table 'P' h r %}", h=HEADERS, r=[[Link("<Ann>", "/a/"), Tag("overdue")]])
    assert "&lt;Ann&gt;" in html
    assert ">Overdue<" in html


def test_table_with_nothing_in_it_says_so():
    html = draw("{% data_table 'People' h r empty='Nobody yet' %}", h=HEADERS, r=[])
    assert "<table" not in html
    assert "Nobody yet" in html
    assertInHTML('<h2 class="govuk-heading-m">People</h2>', html)


def test_table_caption_may_be_read_out_only():
    html = draw("{% data_table 'People' h r hide_caption=True %}", h=HEADERS, r=[["Ann", 3]])
    assert "govuk-visually-hidden" in html
    assert "<h2" not in draw("{% data_table 'People' h r hide_caption=True %}", h=HEADERS, r=[])


def test_table_row_of_another_length_is_a_mistake():
    with pytest.raises(ValueError, match="shorter"):
        draw("{% data_table 'People' h r %}", h=HEADERS, r=[["Ann"]])


def test_stats_are_links():
    assertHTMLEqual(
        draw(
            "{% stats items %}", items=[{"number": 3, "text": "overdue", "href": "/due/"}, {"number": 0, "text": "new"}]
        ),
        '<ul class="sl-stats"><li class="sl-stat"><a class="govuk-link govuk-link--no-visited-state" href="/due/">'
        '<span class="sl-stat__number">3</span> overdue</a></li>'
        '<li class="sl-stat"><span class="sl-stat__number">0</span> new</li></ul>',
    )


def test_empty_state_says_what_to_do():
    assertHTMLEqual(
        draw("{% empty_state 'No visits' hint='Due soon' href='/v/' action='Record a visit' %}"),
        '<div class="sl-empty"><p class="govuk-body govuk-!-font-weight-bold">No visits</p><p class="govuk-body">Due soon</p>'
        '<p class="govuk-body"><a class="govuk-link" href="/v/">Record a visit</a></p></div>',
    )


def test_empty_state_alone():
    assert "<a" not in draw("{% empty_state 'No visits' %}")


def pages(number, count=100):
    return Paginator(range(count), 10).page(number)


def test_one_page_needs_no_pagination():
    assert draw("{% pagination page %}", page=pages(1, 9)) == ""


def test_pagination_marks_the_page_one_is_on():
    html = draw("{% pagination page %}", page=pages(3))
    assert html.count('aria-current="page"') == 1
    assert 'href="?page=2" rel="prev"' in html
    assert 'href="?page=4" rel="next"' in html


def test_first_and_last_page():
    assert 'rel="prev"' not in draw("{% pagination page %}", page=pages(1))
    assert 'rel="next"' not in draw("{% pagination page %}", page=pages(10))


def test_pagination_keeps_the_filter():
    html = draw("{% pagination page %}", address="/due/?owner=me&page=3", page=pages(3))
    assert 'href="?owner=me&amp;page=4"' in html


def test_pagination_shortens_long_lists():
    assert "⋯" in draw("{% pagination page %}", page=pages(5))
