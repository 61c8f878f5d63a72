"""Writing the support plan of an unpaid carer: its sections, its needs."""

from careplans.forms import support as forms
from careplans.forms.sections import SectionForm
from careplans.models import SupportNeed
from careplans.services import support
from careplans.views.drafts import DraftNeedPage, DraftNeedRemovePage, DraftSectionPage
from careplans.views.support import OfSupportPlan, WhileSupportDraft
from sharedliving.core.access import Perm


class SupportSectionPage(OfSupportPlan, WhileSupportDraft, DraftSectionPage):
    """One section of a draft."""

    permission = Perm.WRITE_PLAN
    sections = forms.FORMS

    def write(self, form: SectionForm) -> str:
        saved = support.save_section(plan=self.row, by=self.viewer, version=form.version, **form.answers())
        return saved.get_absolute_url()


class SupportNeedPage(OfSupportPlan, WhileSupportDraft, DraftNeedPage):
    """Add a need of the carer, or change one."""

    permission = Perm.WRITE_PLAN
    form_class = forms.SupportNeedForm
    model = SupportNeed
    remove_route = "support-plan-need-remove"
    save_need = staticmethod(support.save_need)
    titles = ("Add a need of the carer", "Change a need of the carer")


class SupportNeedRemovePage(OfSupportPlan, WhileSupportDraft, DraftNeedRemovePage):
    """Ask before a need of the carer is removed."""

    permission = Perm.WRITE_PLAN
    model = SupportNeed
    remove_need = staticmethod(support.remove_need)
    title = "Remove this need from the support plan?"
