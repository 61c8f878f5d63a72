import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from sharedliving.core.together import Together

pytestmark = pytest.mark.django_db

KETTLE = migrations.CreateModel("Kettle", [("id", models.BigAutoField(primary_key=True))])
CUP = migrations.CreateModel(
    "Cup",
    [("id", models.BigAutoField(primary_key=True)), ("kettle", models.ForeignKey("core.Kettle", models.CASCADE))],
)  # fmt: skip


def tables() -> set[str]:
    return {name for name in connection.introspection.table_names() if name in ("core_kettle", "core_cup")}


def states(operation) -> tuple[ProjectState, ProjectState]:
    before = ProjectState()
    after = before.clone()
    operation.state_forwards("core", after)
    return before, after


def test_tables_that_lean_on_each_other_are_made_and_taken_away():
    both = Together([KETTLE, CUP])
    before, after = states(both)

    with connection.schema_editor() as editor:
        both.database_forwards("core", editor, before, after)
    assert tables() == {"core_kettle", "core_cup"}

    with connection.schema_editor() as editor:
        both.database_backwards("core", editor, after, before)
    assert tables() == set()


def test_the_state_is_the_same_as_one_after_the_other():
    together, apart = ProjectState(), ProjectState()

    Together([KETTLE, CUP]).state_forwards("core", together)
    for operation in (KETTLE, CUP):
        operation.state_forwards("core", apart)

    assert together == apart


def test_what_was_drawn_before_is_thrown_away_once():
    state = ProjectState()
    assert not state.apps.get_models()

    Together([KETTLE, CUP]).state_forwards("core", state)

    assert "apps" not in vars(state)
    assert {model.__name__ for model in state.apps.get_models()} == {"Kettle", "Cup"}


def test_it_can_be_undone_only_when_all_of_it_can():
    assert Together([KETTLE, CUP]).reversible
    assert not Together([KETTLE, migrations.RunSQL("SELECT 1")]).reversible


def test_it_speaks_of_what_its_operations_speak_of():
    both = Together([KETTLE, CUP])

    assert both.references_model("Kettle", "core")
    assert not both.references_model("Teapot", "core")
    assert both.describe() == "Create model Kettle; Create model Cup"
