"""The scheme's own assessment."""

from sharedliving.core.forms import BaseForm, PastDateField, TextField, WordsField, YesNoField


class SchemeAssessmentForm(BaseForm):
    """Who took part comes before what was found: an assessment is done together (G14-ASS-3)."""

    reveals = {"council_took_part": {"yes": ["for_council"], "no": ["alone_because"]}}

    held_on = PastDateField(
        label="When did you assess them?", called="The date of the assessment", missing="Enter the date of the assessment",
    )  # fmt: skip
    for_scheme = TextField(
        label="Who took part for the scheme?", max_length=200, missing="Enter who took part for the scheme"
    )
    council_took_part = YesNoField(
        label="Did the council take part?", missing="Select yes if somebody of the council took part",
        hint="In the room, or by video or telephone",
    )  # fmt: skip
    for_council = TextField(label="Who?", max_length=200, missing="Enter who took part for the council")
    alone_because = WordsField(
        label="Why not, and what did you ask for?", rows=3, max_length=2000, missing="Enter why you assessed alone",
        hint="The council sees it, and commissioners see how often it happens",
    )  # fmt: skip
    others = TextField(label="Who else took part?", max_length=400, required=False)
    found = WordsField(label="What did it come to?", rows=5, max_length=4000, missing="Enter what it came to")
