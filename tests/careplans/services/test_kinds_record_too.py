"""The services around the kinds of assessment keep the house's contract too: an event, one transaction, keywords only."""

import ast
import inspect

import pytest

from careplans.services import assessment_copies, budget_lines, continuing_care, contributions, kinds

MODULES = (assessment_copies, budget_lines, continuing_care, contributions, kinds)
READS = {"gate", "writable", "saved", "for_plan"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_write_is_atomic_records_and_takes_keywords_only(module):
    nodes = [node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.FunctionDef)]
    writes = [node for node in nodes if not node.name.startswith("_") and node.name not in READS]

    assert writes
    for node in writes:
        assert "events.record(" in ast.unparse(node), f"{node.name} records no event"
        assert ast.unparse(node.decorator_list[0]) == "transaction.atomic", f"{node.name} is not atomic"
        assert not node.args.args, f"{node.name} takes positional arguments"
        assert "by" in [argument.arg for argument in node.args.kwonlyargs], f"{node.name} has no `by`"
