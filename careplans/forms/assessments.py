"""The sections of an assessment, one topic each."""

from typing import Any

from careplans.choices import (
    Ability,
    Complexity,
    DelayReason,
    Eligibility,
    InformationFormat,
    Kind,
    Method,
)
from careplans.forms.advocacy import TakingPartQuestions
from careplans.forms.sections import SectionForm
from careplans.models import CareCoordination
from sharedliving.core.forms import (
    BaseForm,
    ChoiceField,
    PastDateField,
    RowRadiosField,
    SelectField,
    TextField,
    WordsField,
    YesNoField,
)

SHOWN = (("open", "Under way"), ("late", "Past their date"), ("completed", "Completed"), ("all", "All"))


class WordsForm(SectionForm):
    own_words = WordsField(
        label="What do they say about their life, and what do they want?",
        hint="In their own words, or as they show it. Add what people who know them well say they would want.",
        required=False,
        size="m",
        rows=10,
    )


class MethodForm(SectionForm):
    method = ChoiceField(label="How is the assessment carried out?", choices=Method, required=False)
    method_reason = WordsField(
        label="If it is not face to face, why?", hint="Needed when the person has communication needs.", required=False,
        rows=3,
    )  # fmt: skip
    information_given_on = PastDateField(
        label="When were they told how the assessment works?",
        hint="Beforehand, and in a form that suits them. For example, 27 3 2027",
        called="Date they were told",
        required=False,
    )
    information_format = SelectField(
        label="In which form were they told?", choices=InformationFormat, empty="Not recorded", required=False
    )
    care_coordination = RowRadiosField(
        label="Is their mental health care co-ordinated?", queryset=CareCoordination.objects.none(), required=False
    )
    care_coordinator = TextField(
        label="Who is the care co-ordinator?",
        hint="Their name, and how to reach them. Needed where the answer above asks for one, as the CPA does.",
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, coordinations: Any = None, **kwargs: Any) -> None:
        """`coordinations`: the ways that the council offers, and the one that was chosen; None for none."""
        super().__init__(*args, **kwargs)
        if coordinations is not None:
            self.fields["care_coordination"].queryset = coordinations


class JointForm(SectionForm):
    """Whether it is complex, and the visit together with the scheme."""

    complexity = ChoiceField(
        label="How complex are their needs?",
        hint="Complex: several conditions that make each other worse, behaviour or risks that can hurt somebody, people who "
        "disagree about what is best, or several services that have to act together. Then you visit with the scheme.",
        choices=[(one.value, one.label) for one in (Complexity.STANDARD, Complexity.COMPLEX)],
        required=False,
    )
    complexity_reason = WordsField(label="Why are they complex?", required=False, rows=3)
    joint_visit_on = PastDateField(
        label="When did you visit together with the scheme?", hint="Needed when their needs are complex.",
        called="Date of the joint visit", required=False,
    )  # fmt: skip
    joint_visit_with = TextField(label="Who came from the scheme?", max_length=200, required=False)
    joint_visit_said = WordsField(label="What did they contribute?", required=False, rows=4)


class AdvocacyForm(TakingPartQuestions, SectionForm):
    """Without an advocate, would they have substantial difficulty in any of these? (CA67)"""


class StrengthsForm(SectionForm):
    strengths = WordsField(
        label="What can they do, who and what is there for them already?",
        hint="Their own strengths, family, friends, places they belong to.",
        required=False,
        rows=6,
    )
    wellbeing = WordsField(
        label="How do their needs affect their wellbeing?",
        hint="Dignity, control over daily life, relationships, work, safety, health, home.",
        required=False,
        rows=6,
    )


class NhsForm(SectionForm):
    """Considered at every assessment (CHC); the checklist itself is an assessment of its own."""

    chc_considered = YesNoField(
        label="Did you consider whether the NHS should arrange and pay for their care?",
        hint="NHS Continuing Healthcare: the main need is a health need. If it may be, start the checklist.",
        required=False,
    )
    chc_words = WordsField(
        label="What did it come to, or why was it not considered?",
        hint="For example: no nursing need beyond tablets; the checklist of 3 March was negative.",
        required=False,
        rows=4,
    )


class DecisionForm(SectionForm):
    needs_arise_from_condition = YesNoField(
        label="Do their needs arise from a physical or mental impairment or illness?", required=False
    )
    condition = TextField(label="Which?", max_length=400, missing="Enter the impairment or illness")
    affects_wellbeing = YesNoField(
        label="Is there, or is there likely to be, a significant impact on their wellbeing?", required=False
    )
    eligibility = ChoiceField(label="Your decision", choices=Eligibility, required=False, size="m")
    eligibility_reasons = WordsField(
        label="Your reasons", hint="They are given to the person in writing.", required=False, rows=6
    )
    against_count_reason = WordsField(
        label="If your decision is not what the count points to: why?",
        hint="The answers above are counted for you. Leave this empty if you decide as they point.",
        required=False,
        rows=3,
    )
    advice_on_needs = WordsField(
        label="Advice on what can meet, reduce or delay their needs",
        hint="Always owed in writing when somebody is not eligible.",
        required=False,
        rows=5,
    )
    reveals = {"needs_arise_from_condition": {"yes": ["condition"]}}


class FindingForm(SectionForm):
    """One of the ten outcomes."""

    ability = ChoiceField(label="Can they do this?", choices=Ability, missing="Select whether they can do this")
    evidence = WordsField(
        label="What shows this?",
        hint="What you saw, what they and others say, what helps, how often.",
        missing="Enter what shows this",
        required=False,
        rows=5,
    )
    required_when = {"evidence": lambda data: data.get("ability") not in (None, "", Ability.CAN)}


class ParticipantForm(BaseForm):
    name = TextField(label="Name", max_length=200)
    relationship = TextField(
        label="What are they to the person?",
        hint="For example, sister",
        max_length=100,
        missing="Enter what they are to the person",
    )
    organisation = TextField(label="Their organisation, if they came for one", max_length=200, required=False)
    took_part_on = PastDateField(label="When did they take part?", called="Date they took part", required=False)


class CompleteForm(BaseForm):
    """Asks why only when it is late; begins with the reason that was recorded before."""

    late_code = SelectField(label="What held the assessment up?", choices=DelayReason, missing="Select what held it up")
    late_reason = WordsField(
        label="Why is the assessment completed after its date?", rows=4, missing="Enter why the assessment is late"
    )

    def __init__(self, *args: Any, late: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not late:
            del self.fields["late_code"], self.fields["late_reason"]


class StopForm(BaseForm):
    why = WordsField(
        label="Why is the assessment stopped?",
        hint="For example, they moved away, or did not want it. They can ask again at any time.",
        missing="Enter why the assessment is stopped",
        rows=4,
    )


class AssessmentFilterForm(BaseForm):
    """Which assessments are listed."""

    mark_optional = False
    show = SelectField(label="Show", choices=SHOWN, empty="Under way", required=False)
    kind = SelectField(label="Kind", choices=Kind, empty="Every kind", required=False)
