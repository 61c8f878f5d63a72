"""How long assessments are, counted in the database: no text leaves it."""

from django.db.models import (
    Case,
    Count,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from careplans.choices import Ability, AssessmentState, Kind

WRITTEN = (
    "own_words", "strengths", "wellbeing", "method_reason", "complexity_reason", "joint_visit_said", "chc_words",
    "condition", "eligibility_reasons", "against_count_reason", "advice_on_needs", "late_reason",
)  # fmt: skip
"""The columns of an assessment that hold words of the person or the assessor."""


class WordCount(Func):
    """How many words a text has."""

    template = r"coalesce(array_length(regexp_split_to_array(nullif(btrim(%(expressions)s), ''), '\s+'), 1), 0)"
    output_field = IntegerField()


class WordsOfAnswers(Func):
    """Every answer of the other kinds as one text, without the names of the questions."""

    template = "(SELECT string_agg(value, ' ') FROM jsonb_each_text(%(expressions)s))"
    output_field = TextField()


class AnsweredQuestions(Func):
    """How many questions of the other kinds were answered."""

    template = "(SELECT count(*) FROM jsonb_each_text(%(expressions)s) WHERE value NOT IN ('', '[]'))"
    output_field = IntegerField()


class Together(Func):
    """The text of several rows as one."""

    template = "string_agg(%(expressions)s, ' ')"
    output_field = TextField()


def with_length(assessments: QuerySet) -> QuerySet:
    """Completed assessments with `words`, `questions` (answered), `needs` and where they began (`began_on`).

    Needs are the outcomes that somebody cannot achieve, found by the assessment itself or, of another kind, by the newest
    completed Care Act assessment of the same person.
    """
    columns = [WordCount(F(name)) for name in WRITTEN]
    findings = assessments.model._meta.get_field("findings").related_model.objects
    mine = findings.filter(assessment_id=OuterRef("pk")).order_by().values("assessment_id")
    evidence = Coalesce(Subquery(mine.annotate(text=Together("evidence")).values("text")), Value(""))
    written = [Case(When(~Q(**{name: ""}), then=1), default=0, output_field=IntegerField()) for name in WRITTEN]
    return assessments.order_by().annotate(
        words=sum(columns, WordCount(evidence)) + WordCount(Coalesce(WordsOfAnswers("answers"), Value(""))),
        questions=sum(written, _count(mine)) + Coalesce(AnsweredQuestions("answers"), 0),
        needs=Case(
            When(kind=Kind.CARE_ACT, then=_count(_unable(mine))), default=_needs_of_person(assessments, findings)
        ),
        began_on=Coalesce("started_on", "allocated_on"),
    )


def _needs_of_person(assessments: QuerySet, findings: QuerySet) -> Coalesce:
    newest = assessments.model.objects.filter(
        person_id=OuterRef(OuterRef("person_id")), kind=Kind.CARE_ACT, state=AssessmentState.COMPLETED
    ).order_by("-completed_on", "-pk")
    mine = findings.filter(assessment_id=Subquery(newest.values("pk")[:1])).order_by().values("assessment_id")
    return _count(_unable(mine))


def _unable(findings: QuerySet) -> QuerySet:
    return findings.exclude(ability=Ability.CAN)


def _count(rows: QuerySet) -> Coalesce:
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)
