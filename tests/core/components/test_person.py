from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django.asserts import assertInHTML

from sharedliving.core.dates import today
from sharedliving.core.rules import Gate, line
from tests.core.components.drawn import draw

ANN = {"name": "Ann <Carr>", "age": 34, "reference": "SL-000123", "owner": "Priya Shah", "next": {"text": "Visit"}}


def banner(**more):
    return draw("{% person_banner person %}", person=ANN | more)


def test_banner_names_the_person_in_the_one_h1():
    html = banner()
    assert html.count("<h1") == 1
    assert "Ann &lt;Carr&gt;" in html
    assert "34 years old" in html


def test_banner_without_an_age():
    assert "Age not known" in banner(age=None)


def test_a_newborn_age_is_an_age():
    assert "0 years old" in banner(age=0)


def test_banner_shouts_when_nobody_owns_the_case():
    assert ">Nobody</strong>" in banner(owner=None)


def test_banner_shouts_when_nothing_is_next():
    assert ">No next date</strong>" in banner(next=None)


def test_banner_shows_what_is_next_and_when():
    html = banner(next={"text": "Review", "on": today(), "href": "/r/"})
    assert '<a class="govuk-link" href="/r/">Review</a>' in html
    assert "(today)" in html


def test_banner_says_how_to_communicate():
    assert "How to communicate:" in banner(communication="Signs")
    assert "How to communicate:" not in banner()


def test_banner_alerts_are_said_in_words():
    html = banner(alerts=["Epilepsy <x>", {"text": "Restricted", "quiet": True}])
    assertInHTML('<li class="sl-alert"><strong>Alert:</strong> Epilepsy &lt;x&gt;</li>', html)
    assertInHTML('<li class="sl-alert sl-alert--quiet">Restricted</li>', html)


def test_banner_of_someone_who_has_died_asks_for_nothing():
    html = banner(died_on=date(2026, 1, 2), next=None)
    assert "Died 2 January 2026" in html
    assert "years old" not in html
    assert "No next date" not in html


@pytest.mark.parametrize(
    ("state", "words"),
    [("done", "Done, 3 March 2026"), ("not_yet", "Not yet"), ("now", "Now</strong>: by 3 March 2026")],
)
def test_pathway_says_each_state_in_words(state, words):
    on = None if state == "not_yet" else date(2026, 3, 3)
    assert words in draw("{% pathway steps %}", steps=[{"name": "Plan", "state": state, "on": on}])


def test_pathway_says_why_it_is_blocked():
    html = draw("{% pathway steps %}", steps=[{"name": "Referral", "state": "blocked", "reason": "No <plan>"}])
    assert "<strong>Blocked</strong>" in html
    assert "No &lt;plan&gt;" in html


def test_pathway_marks_the_step_one_is_at():
    steps = [{"name": "A", "state": "done"}, {"name": "B", "state": "now"}]
    assert draw("{% pathway steps %}", steps=steps).count('aria-current="step"') == 1


def test_pathway_links_its_steps():
    html = draw("{% pathway steps %}", steps=[{"name": "Plan", "state": "now", "href": "/p/"}])
    assert '<a class="govuk-link govuk-link--no-visited-state" href="/p/">Plan</a>' in html


def test_pathway_knows_four_states_only():
    with pytest.raises(KeyError):
        draw("{% pathway steps %}", steps=[{"name": "Plan", "state": "maybe"}])


def test_gate_lists_everything_at_once():
    lines = [
        {"text": "Plan", "ok": True},
        {"text": "<Consent>", "ok": False, "href": "/c/"},
        {"text": "Date", "ok": False},
    ]
    html = draw("{% gate lines title='Before sending' %}", lines=lines)
    assert "2 things still missing." in html
    assert (
        '<a class="govuk-link" href="/c/">Put this right<span class="govuk-visually-hidden">: &lt;Consent&gt;</span></a>'
        in html
    )
    assert html.count("govuk-tag--orange") == 2


def test_gate_with_one_thing_missing():
    assert "1 thing still missing." in draw("{% gate lines %}", lines=[{"text": "Date", "ok": False}])


def test_gate_that_is_open():
    assert "Everything needed is there." in draw("{% gate lines %}", lines=[{"text": "Plan", "ok": True}])


def test_gate_of_the_rules():
    gate = Gate([line("Plan signed off", True, ""), line("Consent", False, "Record consent", url="/c/")])
    html = draw("{% gate gate %}", gate=gate)
    assert "Plan signed off" in html
    assert "Record consent" in html
    assert 'href="/c/"' in html


def test_timeline_is_grouped_by_month():
    entries = [
        {"when": date(2026, 3, 3), "title": "Visit"},
        {"when": date(2026, 3, 1), "title": "Call"},
        {"when": date(2026, 1, 31), "title": "Plan"},
    ]
    html = draw("{% timeline entries %}", entries=entries)
    assert html.count('<h3 class="govuk-heading-s">') == 2
    assert html.index("March 2026") < html.index("Call") < html.index("January 2026") < html.index("Plan")


def test_timeline_counts_months_in_london():
    html = draw(
        "{% timeline entries %}", entries=[{"when": datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "title": "Call"}]
    )
    assert "July 2026" in html
    assert "1 July 2026 at 12:30am" in html


def test_timeline_keeps_apart_when_it_happened_and_when_it_was_written():
    late = {"when": date(2026, 3, 3), "title": "Visit", "written": date(2026, 3, 5)}
    same = {
        "when": datetime(2026, 3, 3, 9, tzinfo=UTC),
        "title": "Visit",
        "written": datetime(2026, 3, 3, 17, tzinfo=UTC),
    }
    assert "written down 5 March 2026" in draw("{% timeline entries %}", entries=[late])
    assert "written down" not in draw("{% timeline entries %}", entries=[same])


def test_timeline_text_is_escaped_and_keeps_lines():
    html = draw("{% timeline entries %}", entries=[{"when": today(), "title": "<t>", "text": "<b>\nx", "who": "<w>"}])
    assert "&lt;b&gt;<br>x" in html
    assert "&lt;t&gt;" in html
    assert "&lt;w&gt;" in html


def test_timeline_links_say_what_they_open():
    html = draw("{% timeline entries %}", entries=[{"when": date(2026, 3, 3), "title": "Visit", "href": "/v/"}])
    assert 'Open<span class="govuk-visually-hidden">: Visit, 3 March 2026</span>' in html


def test_timeline_headings_follow_the_page():
    html = draw("{% timeline entries level=2 %}", entries=[{"when": today(), "title": "Visit"}])
    assert "<h2" in html
    assert "<h3" in html


def test_an_empty_timeline_is_empty():
    assert draw("{% timeline entries %}", entries=[]) == ""


def test_card_says_why_and_what_to_think_about():
    item = {
        "name": "The <Oduyas>", "href": "/c/1/", "status": "2 free", "lead": "Knows Ann", "facts": [("Places", 3)],
        "reasons": ["Ground floor"], "concerns": ["Two dogs"], "action": "Propose", "action_href": "/p/",
    }  # fmt: skip
    html = draw("{% card item %}", item=item)
    assert '<a class="govuk-link" href="/c/1/">The &lt;Oduyas&gt;</a>' in html
    assert html.index("Why they could suit") < html.index("Ground floor") < html.index("To think about")
    assert 'Propose<span class="govuk-visually-hidden"> The &lt;Oduyas&gt;</span>' in html


def test_card_of_a_name_alone():
    html = draw("{% card item %}", item={"name": "The Oduyas"})
    assert "<ul" not in html
    assert "<a " not in html


def test_far_away_dates_say_nothing_of_days():
    html = banner(next={"text": "Review", "on": today() + timedelta(days=300)})
    assert "(in" not in html
