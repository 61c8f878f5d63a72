"""What the apps offer to the roof fits together."""

from datetime import date

import pytest
from django.apps import apps

from people.clocks import DEFAULTS
from sharedliving.core.due import DUE_COLUMNS, due_of
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.due_list import kind_of
from sharedliving.pages.record import PATHWAY_ORDER
from sharedliving.pages.sources import DUE, KINDS, NET_LISTS, PANELS
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def test_no_two_kinds_have_one_key():
    assert len(KINDS) == len(DUE)


def test_no_two_lists_of_the_net_have_one_key():
    assert len({net_list.key for net_list in NET_LISTS}) == len(NET_LISTS)


def test_every_kind_has_a_clock_with_its_terms():
    assert [kind.key for kind in KINDS.values() if kind.clock not in DEFAULTS] == []


def test_every_kind_is_asked_for_and_named():
    asked = {kind_of(rows) for rows in due_of(DUE, SYSTEM, date.max)}

    assert asked == set(KINDS)


def test_every_branch_has_the_same_columns():
    for rows in due_of(DUE, SYSTEM, date.max):
        assert tuple(rows._fields) == DUE_COLUMNS


def test_every_step_of_a_pathway_has_its_place():
    person = PersonFactory()

    keys = [step.key for app in PANELS for step in app.pathway(SYSTEM, person)]

    assert set(keys) <= set(PATHWAY_ORDER)


def test_every_list_of_the_net_says_what_to_do():
    for net_list in NET_LISTS:
        assert net_list.sentence.endswith("."), net_list.key
        assert net_list.what_to_do.endswith("."), net_list.key
        assert net_list.rule, net_list.key


def test_every_app_of_the_middle_floors_is_asked():
    named = {source.__name__.split(".")[0] for source in PANELS}

    assert named == {"people", "careplans", "placements", "reviews"}
    assert {source.model._meta.app_label for source in DUE} == named | {"commissioning"}
    assert all(apps.is_installed(name) for name in named)
