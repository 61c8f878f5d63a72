"""Every kind, from the registry: a new one that is not covered here fails."""

import pytest

from careplans.choices import Kind
from careplans.forms.kinds import FORMS
from careplans.rules.kinds import KINDS
from careplans.rules.kinds.needed import Required
from careplans.services import kinds
from people.choices import Clock, Role
from sharedliving.core.rules import Refusal
from tests.factories.kinds import FULL, OtherAssessmentFactory

REQUIRED = [(key, line) for key, kind in KINDS.items() for line in kind.lines if isinstance(line, Required)]
each_kind = pytest.mark.parametrize("key", list(KINDS))


def test_every_kind_but_the_care_act_one_is_in_every_table():
    others = set(Kind.values) - {Kind.CARE_ACT}

    assert set(KINDS) == set(FORMS) == set(FULL) == others


@each_kind
def test_a_kind_names_the_questions_of_its_forms(key):
    asked = {section: tuple(form.base_fields) for section, (_, form) in FORMS[key].items()}

    assert {section: set(names) for section, names in KINDS[key].sections.items()} == {
        section: set(names) for section, names in asked.items()
    }


@each_kind
def test_a_kind_says_what_it_is_for_how_long_it_takes_and_who_may(key):
    kind = KINDS[key]

    assert kind.key == key
    assert kind.label == Kind(key).label
    assert kind.why.endswith(".")
    assert kind.clock in Clock
    assert set(kind.who) <= set(Role)
    assert any(isinstance(line, Required) for line in kind.lines)


@each_kind
def test_every_line_leads_to_a_section_or_a_part(key, db):
    row = OtherAssessmentFactory(kind=key)

    places = set(KINDS[key].sections) | set(KINDS[key].parts)
    assert {line.section for line in KINDS[key].lines} <= places
    assert all(line.missing.url for line in KINDS[key].gate(row).lines if line.missing)


@each_kind
def test_a_full_set_completes(world, key):
    row = OtherAssessmentFactory(kind=key, person=world.person, state="in_progress", full=True)

    done = kinds.complete(assessment=row, by=world.by)

    assert (done.state, done.due_on) == ("completed", None)


@each_kind
def test_an_empty_one_does_not_complete_and_says_everything_at_once(world, key):
    row = OtherAssessmentFactory(kind=key, person=world.person, state="in_progress")

    with pytest.raises(Refusal) as refused:
        kinds.complete(assessment=row, by=world.by)

    assert len(refused.value.missing) >= 4


@pytest.mark.parametrize(("key", "line"), REQUIRED, ids=[f"{key}: {line.label}" for key, line in REQUIRED])
def test_each_required_line_blocks_completion(world, key, line):
    row = OtherAssessmentFactory(kind=key, person=world.person, state="in_progress", full=True)
    assert line.when(row), "the full set has to ask for every line"

    for name in line.names:
        if name in row.columns():
            setattr(row, name, "" if isinstance(getattr(row, name), str) else None)
        else:
            row.answers.pop(name)
        row.save()

        with pytest.raises(Refusal) as refused:
            kinds.complete(assessment=row, by=world.by)

        assert line.line(row).missing in refused.value.missing
        assert line.source
