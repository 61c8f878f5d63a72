"""The commissioner's page and its themes: what to do next, the measures, the filter in the address."""

import re
from datetime import timedelta

import pytest

from commissioning.services.dashboard import THEMES
from commissioning.services.measuring import snapshots
from commissioning.services.measuring.registry import MEASURES
from commissioning.views.dashboard import without_share
from people.choices import Role
from placements.models import Scheme
from sharedliving.core import dates
from tests.commissioning.views.test_figures import sign_in, words_of
from tests.factories.people import SchemeOrganisationFactory, TeamFactory, viewer
from tests.factories.reviews import ReviewFactory, household_of, living_with

__all__ = ["sign_in"]
YEARS_AGO = dates.today() - timedelta(days=800)
PAGES = ["/commissioning/", "/commissioning/themes/time/", "/commissioning/measures/", "/commissioning/measures.csv",
         "/commissioning/measures/named-worker/", "/commissioning/measures/named-worker.csv"]  # fmt: skip


@pytest.fixture
def page(sign_in, commissioner):
    client = sign_in(commissioner)
    return lambda address="/commissioning/": client.get(address)


@pytest.fixture
def many(lives, waits):
    """Twelve people in an arrangement for years, half of them reviewed; eleven who wait."""
    for number in range(12):
        person = lives(started_on=YEARS_AGO).person
        if number % 2:
            ReviewFactory(completed=True, person=person, held_on=dates.today() - timedelta(days=90))
    for _ in range(11):
        waits(needs_wheelchair_access=True)
    snapshots.take()


def test_the_page_says_what_to_do_next(page, many, scheme):
    household_of(scheme, wheelchair_access=True, approved_places=2)

    answer = page()

    texts = [finding.text for finding in answer.context["findings"]]
    assert len(texts) == 3
    assert texts[0] == "11 people wait for wheelchair-accessible homes in WM3; 2 vacancies."
    assert texts[1:] == [
        "Of 12 people in an arrangement whose record is open, 0 had contact with the council within the time agreed (0%). "
        "It should be all of them.",
        "Of 12 people whose arrangement began more than 12 months ago, 0 have a care and support plan that was signed off "
        "(0%). It should be all of them.",
    ]


def test_that_nobody_waits_comes_last(page, lives):
    for _ in range(6):
        lives(started_on=YEARS_AGO)
    snapshots.take()

    assert page().context["findings"][-1].text.startswith("0 people wait for a home")


@pytest.mark.parametrize(
    ("whole", "words"), [(0, "nobody"), ("", "not counted"), (40, "not shown"), ("not shown", "not shown")]
)
def test_where_there_is_no_share_the_chart_says_why(whole, words):
    assert without_share(whole) == words


def test_each_finding_leads_to_the_page_behind_it(page, many):
    for finding in page().context["findings"]:
        assert page(finding.address.partition("#")[0]).status_code == 200


def test_every_theme_is_linked(page):
    text = page().content.decode()

    assert all(f"/commissioning/themes/{key}/" in text for key in THEMES)
    assert "/commissioning/measures/" in text


def test_before_the_first_count_the_page_says_so(page):
    answer = page()

    assert "The measures have not been counted yet" in words_of(answer)
    assert [finding.text for finding in answer.context["findings"]] == ["0 people wait for a home; 0 vacancies."]


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_its_measures_and_a_chart_of_the_same_rows(page, many, theme):
    answer = page(f"/commissioning/themes/{theme}/")

    assert answer.status_code == 200
    measures = [measure for measure in MEASURES.values() if measure.theme == theme]
    assert [row[0].text for row in answer.context["measures"]] == [measure.title for measure in measures]
    shares = [row[-1] or ("not shown" if row[-2] else "nobody") for row in answer.context["measures"]]
    assert [bar.words for bar in answer.context["chart"].bars] == shares


def test_a_theme_that_does_not_exist_is_not_found(page):
    assert page("/commissioning/themes/names/").status_code == 404


def test_a_measure_that_does_not_exist_is_not_found(page):
    assert page("/commissioning/measures/names/").status_code == 404
    assert page("/commissioning/measures/names.csv").status_code == 404


def test_one_scheme_is_chosen_in_the_address(page, many, council, someone):
    other = SchemeOrganisationFactory(name="Harbour")
    Scheme.objects.create(organisation=other).councils.add(council)
    for number in range(6):
        living_with(someone(), household_of(other, name=f"Quay {number}"), started_on=YEARS_AGO)
    snapshots.take()

    answer = page(f"/commissioning/measures/reviewed-in-12-months/?scheme={other.pk}")

    assert answer.context["months"][0][1:] == (0, 6, "0%")
    assert "Harbour" in words_of(answer)
    assert answer.context["query"] == f"?scheme={other.pk}"


@pytest.mark.parametrize("chosen", ["0", "x", "999999"])
def test_anything_odd_in_the_address_chooses_nothing(page, many, chosen):
    answer = page(f"/commissioning/measures/named-worker/?scheme={chosen}")

    assert answer.context["months"][0][2] == 12


def test_a_measure_over_twelve_months_the_newest_first(page, many):
    for months in (1, 2):
        snapshots.take(on=dates.add_months(dates.today().replace(day=1), -months))

    months = page("/commissioning/measures/named-worker/").context["months"]

    assert len(months) == 3
    assert months[0] == (f"{dates.today():%B %Y}", 12, 12, "100%")


def test_the_definitions_stand_on_the_page(page):
    text = words_of(page("/commissioning/measures/"))

    for measure in MEASURES.values():
        assert measure.limits.split(".")[0] in text
        assert measure.source in text
    assert "Admissions to care homes avoided" in text


def test_a_measure_as_a_file(page, many):
    answer = page("/commissioning/measures/named-worker.csv")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert f"{dates.today():%B %Y},12,12,100%" in answer.content.decode()


def test_all_measures_as_a_file(page, many):
    lines = page("/commissioning/measures.csv").content.decode().splitlines()

    assert len(lines) == len(MEASURES) + 1
    assert any(line.startswith("Reviewed in the last 12 months,6,12,50%") for line in lines)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.COMMISSIONER, Role.LINE_MANAGER)])
def test_figures_are_not_for_other_roles(sign_in, council, role, address):
    assert sign_in(viewer(role, organisation=council)).get(address).status_code == 403


@pytest.mark.parametrize("address", PAGES)
def test_figures_are_those_of_a_council(sign_in, council, address):
    trust = TeamFactory(organisation__kind="trust", organisation__parent=council)

    assert sign_in(viewer(Role.LINE_MANAGER, team=trust)).get(address).status_code == 403


@pytest.mark.parametrize("address", PAGES)
def test_a_stranger_signs_in_first(client, db, address):
    assert client.get(address).status_code == 302


@pytest.mark.parametrize(
    ("address", "queries"),
    [(PAGES[0], 7), ("/commissioning/themes/responsible/", 6), (PAGES[1], 16), (PAGES[2], 6), (PAGES[4], 6)],
)
@pytest.mark.parametrize("count", [1, 3])
def test_the_same_queries_for_one_and_three(page, lives, waits, address, queries, count, django_assert_num_queries):
    for _ in range(count):
        lives(), waits()
    snapshots.take()

    with django_assert_num_queries(queries):
        page(address)


def test_a_chart_needs_no_style_and_no_script(page, many):
    text = page("/commissioning/themes/time/").content.decode()
    svg = re.search(r'<figure class="sl-chart">.*?</figure>', text, re.DOTALL).group()

    assert not re.search(r"style=|<script|on\w+=", svg)
    assert svg.count("<rect") == 2 * svg.count("<text") / 2
