"""Whose people a viewer may see, as a condition that any query on rows about people can use."""

from django.db.models import Q

from sharedliving.core.viewer import Viewer


def person_q(viewer: Viewer, prefix: str = "") -> Q:
    """Q over Person (or, with prefix "person__", over rows about one): own department, those of a colleague one covers for
    today, or shared with one's scheme.

    Restricted people need to have this user among those who may open them. Commissioners and administrators see nobody.
    A person has at most one open share with an organisation, so no row comes twice.
    """
    if viewer.in_scheme:
        reach = Q(
            **{f"{prefix}shares__organisation_id": viewer.organisation_id, f"{prefix}shares__until__isnull": True}
        )
    elif viewer.team_ids:
        reach = Q(**{f"{prefix}team_id__in": viewer.team_ids})
        if viewer.covers:
            reach |= Q(**{f"{prefix}owner_id__in": viewer.covers})
    else:
        return Q(pk__in=[])
    open_to_viewer = Q(**{f"{prefix}is_restricted": False}) | Q(**{f"{prefix}may_open__contains": [viewer.user_id]})
    return reach & open_to_viewer
