"""The scheme writes down its own assessment; the council reads it with the referral (G14-ASS-3)."""

from typing import Any

from placements.forms.scheme_assessment import SchemeAssessmentForm
from placements.services import scheme_assessments
from placements.views.rows import OfReferral, PlainForm
from sharedliving.core.access import Perm


class SchemeAssessmentNewPage(OfReferral, PlainForm):
    permission = Perm.ANSWER_REFERRAL
    form_class = SchemeAssessmentForm
    title = "Record your own assessment"
    button = "Save the assessment"
    done = "Saved. The council sees it with the referral."

    def save(self, form: SchemeAssessmentForm) -> str:
        answers: dict[str, Any] = {name: value or "" for name, value in form.cleaned_data.items()}
        answers["council_took_part"] = bool(form.cleaned_data["council_took_part"])
        scheme_assessments.record(referral=self.referral, by=self.viewer, **answers)
        return self.referral.get_absolute_url()
