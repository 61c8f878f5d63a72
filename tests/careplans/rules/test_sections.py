from careplans.models import Assessment, CarePlan, PlanNeed
from careplans.rules import sections


def columns(model):
    return {field.name for field in model._meta.concrete_fields}


def test_every_column_exists():
    assert sections.columns(sections.ASSESSMENT) <= columns(Assessment)
    assert sections.columns(sections.PLAN) <= columns(CarePlan)
    assert set(sections.NEED) <= columns(PlanNeed)


def test_nothing_about_state_owner_or_clock_is_a_section():
    never = {"state", "owner", "due_on", "closed_at", "version", "signed_off_by", "completed_on", "person"}

    assert not never & sections.columns(sections.ASSESSMENT)
    assert not never & sections.columns(sections.PLAN)


def test_only_the_beginning_comes_before_advocacy():
    assert "own_words" in sections.START_COLUMNS
    assert "strengths" not in sections.START_COLUMNS
    assert "eligibility" not in sections.START_COLUMNS
