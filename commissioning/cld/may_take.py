"""Who may take a return: it names everybody the council supports, also those whose records are restricted."""

from people.choices import OrganisationKind
from people.models import Organisation
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer


def council_of(viewer: Viewer) -> Organisation | None:
    """The council whose return the viewer looks at; None for staff of a scheme or an NHS trust."""
    if viewer.organisation_kind != OrganisationKind.COUNCIL or viewer.organisation_id is None:
        return None
    return Organisation.objects.visible_to(viewer).get(pk=viewer.organisation_id)


def who_answers_for_the_service_takes_the_return(council: Organisation, viewer: Viewer) -> bool:
    """Only who answers for the whole service of the council may take the return out.

    A line manager sees their own department, and the file holds every department. While a council has named nobody, any
    line manager of it may. A commissioner or administrator never: they see no names. Source: domain 4.1, design 4.
    """
    if not viewer.can(Perm.EXPORT_RETURN) or viewer.organisation_id != council.pk:
        return False
    return council.service_manager_id is None or council.service_manager_id == viewer.user_id
