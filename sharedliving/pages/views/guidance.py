from sharedliving.core.access import Perm
from sharedliving.core.views import PageView


class GuidancePage(PageView):
    """Help: how the work goes through the system, and what it refuses and why."""

    permission = Perm.SEE_ROLES
    template_name = "pages/guidance.html"
