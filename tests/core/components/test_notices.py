from pytest_django.asserts import assertHTMLEqual

from tests.core.components.drawn import draw


def test_warning():
    assertHTMLEqual(
        draw("{% warning text %}", text="<b>"),
        '<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>'
        '<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> &lt;b&gt;</strong></div>',
    )


def test_inset_keeps_lines():
    assertHTMLEqual(
        draw("{% inset text %}", text="one\n<two>"), '<div class="govuk-inset-text">one<br>&lt;two&gt;</div>'
    )


def test_banner_of_success_is_read_out():
    html = draw("{% notification_banner text success=True %}", text="<Saved>")
    assert 'role="alert"' in html
    assert ">Done</h2>" in html
    assert "&lt;Saved&gt;" in html


def test_banner_of_news():
    html = draw("{% notification_banner 'Restricted' id='x' %}")
    assert 'role="region" aria-labelledby="x"' in html
    assert ">Important</h2>" in html


def test_breadcrumbs_end_where_one_is():
    assertHTMLEqual(
        draw("{% breadcrumbs items %}", items=[("People", "/people/"), ("<Ann>", None)]),
        '<nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">'
        '<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/people/">People</a></li>'
        '<li class="govuk-breadcrumbs__list-item" aria-current="page">&lt;Ann&gt;</li></ol></nav>',
    )


def test_side_nav_marks_where_one_is():
    html = draw("{% side_nav items label='Record' %}", items=[{"text": "Plan", "href": "/p/", "current": True}])
    assert '<a href="/p/" aria-current="page">Plan</a>' in html
    assert 'aria-label="Record"' in html


def test_side_nav_in_groups():
    items = [
        {"text": "One", "href": "/1/"},
        {"text": "Two", "href": "/2/"},
        {"heading": "Care", "items": [{"text": "Three", "href": "/3/"}]},
        {"text": "Four", "href": "/4/"},
    ]
    html = draw("{% side_nav items %}", items=items)
    assert html.count("<ul>") == 3
    assert html.index("Two") < html.index("Care") < html.index("Three") < html.index("Four")


def test_link_button():
    assertHTMLEqual(
        draw("{% link_button 'Start' '/s/' secondary=True %}"),
        '<a href="/s/" role="button" draggable="false" class="govuk-button govuk-button--secondary"'
        ' data-module="govuk-button">Start</a>',
    )


def test_post_button_is_a_guarded_form():
    assertHTMLEqual(
        draw("{% post_button 'Acknowledge' '/a/' name='x' value='1' hidden='for Ann' next='/due/' %}"),
        '<form class="sl-post" method="post" action="/a/"><input type="hidden" name="csrfmiddlewaretoken" value="t">'
        '<input type="hidden" name="next" value="/due/"><button type="submit" class="govuk-button"'
        ' data-module="govuk-button" data-prevent-double-click="true" name="x" value="1">Acknowledge'
        '<span class="govuk-visually-hidden"> for Ann</span></button></form>',
    )


def test_post_button_looks():
    assert "govuk-button--warning" in draw("{% post_button 'End' '/e/' warning=True %}")
    assert "govuk-button--secondary" in draw("{% post_button 'End' '/e/' secondary=True %}")
    assert "sl-button-text" in draw("{% post_button 'End' '/e/' plain=True %}")


def test_details_escape_what_is_filled_in():
    html = draw("{% details why %}<p>{{ what }}</p>{% enddetails %}", why="<Why>", what="<b>")
    assertHTMLEqual(
        html,
        '<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">'
        '&lt;Why&gt;</span></summary><div class="govuk-details__text"><p>&lt;b&gt;</p></div></details>',
    )


def test_details_may_be_open():
    assert draw("{% details 'Why' open=True %}x{% enddetails %}").startswith("<details class='govuk-details' open>")
