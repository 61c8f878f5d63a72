"""What no import tool sees: foreign keys go down the floors, case data has history, models say who may see them."""

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from simple_history.models import HistoricalChanges

from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange

FLOORS = ("core", "people", "careplans", "placements", "reviews", "commissioning", "pages")

# Rows that are written once, or that are no case data.
NO_HISTORY: dict[str, str] = {
    "core.Event": "is itself the record of who did what, and a trigger refuses any change",
    "core.Digest": "an e-mail on its way: names nobody, its state is its history",
    "core.Reminder": "written once by the sweep, never changed but to join a digest",
    "core.CalendarFeed": "a hash of a secret, and when it was made, read and revoked: that is its history",
    "core.Draft": "what somebody is typing: theirs alone, gone when it is saved or two days old",
    "placements.Readiness": "what a search asks of a household, kept by triggers from rows that have a history",
    "core.NetSnapshot": "what was counted one night, never changed after it",
    "commissioning.MeasureSnapshot": "what was counted on one day, never a case",
    "core.NetLetter": "a letter on its way: its state is its history",
    "core.SweepRun": "a heartbeat of the machine",
}
# Rows that are reached without `visible_to`, since no viewer ever lists them.
NO_SCOPE: dict[str, str] = {}


def ours():
    """Every concrete model of ours but the history tables."""
    found = [model for model in apps.get_models() if model._meta.app_label in FLOORS]
    return [model for model in found if not issubclass(model, HistoricalChanges) and not model._meta.proxy]


def uphill(model):
    """The relations of a model to a model of a higher floor."""
    floor = FLOORS.index(model._meta.app_label)
    relations = [f for f in (*model._meta.fields, *model._meta.many_to_many) if f.is_relation and f.related_model]
    targets = [(field.name, field.related_model._meta) for field in relations]
    return [name for name, meta in targets if meta.app_label in FLOORS and FLOORS.index(meta.app_label) > floor]


def has_history(model):
    """Has history tables, or is a change row, which nobody changes."""
    return hasattr(model._meta, "simple_history_manager_attribute") or issubclass(model, StateChange)


def says_who_may_see(model):
    """Its default manager starts at `visible_to`, and the model's own queryset says what that means."""
    return isinstance(model._default_manager.all(), ScopedQuerySet)


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_foreign_keys_go_down_the_floors(model):
    assert uphill(model) == []


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_case_data_has_history(model):
    assert has_history(model) != (model._meta.label in NO_HISTORY)


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_every_model_says_who_may_see_it(model):
    assert says_who_may_see(model) != (model._meta.label in NO_SCOPE)


def test_the_lists_name_models_that_there_are_and_say_why():
    labels = {model._meta.label for model in ours()}

    assert {*NO_HISTORY, *NO_SCOPE} <= labels
    assert all(len(reason.split()) >= 4 for reason in (*NO_HISTORY.values(), *NO_SCOPE.values()))


def test_every_app_of_ours_has_a_floor():
    with_models = {c.label for c in apps.get_app_configs() if "site-packages" not in c.path and any(c.get_models())}

    assert with_models <= set(FLOORS)


@isolate_apps("people", "careplans")
def test_a_planted_string_key_up_the_floors_is_found():
    class Upstairs(models.Model):
        class Meta:
            app_label = "careplans"

    class Downstairs(models.Model):
        one = models.ForeignKey("careplans.Upstairs", on_delete=models.PROTECT)
        many = models.ManyToManyField("careplans.Upstairs", related_name="+")

        class Meta:
            app_label = "people"

    assert uphill(Downstairs) == ["one", "many"]
    assert uphill(Upstairs) == []


@isolate_apps("people")
def test_a_planted_model_without_history_or_scope_is_found():
    class Planted(models.Model):
        class Meta:
            app_label = "people"

    assert not has_history(Planted)
    assert not says_who_may_see(Planted)
