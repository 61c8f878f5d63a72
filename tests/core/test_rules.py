"""A gate says everything that is missing at once."""

import pytest

from sharedliving.core.rules import Gate, Refusal, line


def gate() -> Gate:
    return Gate(
        [
            line("The assessment is completed", True, "Complete the assessment"),
            line("The plan is signed off", False, "Get the plan signed off", url="/plans/1/", rule="G14-PLAN-1"),
            line("All risk is disclosed", False, "Declare that all risk is disclosed", can_override=True),
        ]
    )


def test_missing_names_every_unmet_line_with_its_link_and_rule():
    first, second = gate().missing

    assert (first.message, first.url, first.rule) == ("Get the plan signed off", "/plans/1/", "G14-PLAN-1")
    assert second.message == "Declare that all risk is disclosed"


def test_refuse_raises_with_every_reason():
    with pytest.raises(Refusal) as refused:
        gate().refuse()

    assert str(refused.value) == "Get the plan signed off Declare that all risk is disclosed"


def test_a_gate_with_nothing_missing_is_open_and_does_not_refuse():
    met = Gate([line("The assessment is completed", True, "Complete the assessment")])

    met.refuse()

    assert met.is_open


def test_a_gate_can_be_overridden_only_when_every_missing_line_can():
    assert not gate().can_override
    assert Gate([gate().lines[2]]).can_override


def test_what_is_missing_can_be_recognised_by_its_key():
    named = line("Health", False, "Record their health.", key="health")

    assert named.missing.key == "health"
    assert line("Health", True, "Record their health.", key="health").missing is None
