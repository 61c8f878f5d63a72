"""Title and form of each section, by kind of assessment."""

from collections.abc import Mapping

from careplans.choices import Kind
from careplans.forms.kinds import budget, chc, financial, panel, professional, unpaid_carer
from careplans.forms.sections import SectionForm

FORMS: dict[str, Mapping[str, tuple[str, type[SectionForm]]]] = {
    Kind.UNPAID_CARER: unpaid_carer.FORMS,
    Kind.BUDGET: budget.FORMS,
    Kind.FINANCIAL: financial.FORMS,
    Kind.CHC: chc.FORMS,
    Kind.PANEL: panel.FORMS,
    Kind.OCCUPATIONAL: professional.OCCUPATIONAL,
    Kind.PHYSIOTHERAPY: professional.FORMS,
    Kind.NURSING: professional.FORMS,
    Kind.SPEECH: professional.FORMS,
    Kind.PSYCHOLOGY: professional.FORMS,
}
