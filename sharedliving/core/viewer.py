"""Who is looking: built once per request, passed to every query and every write."""

from dataclasses import dataclass, field

from sharedliving.core.access import Perm


@dataclass(frozen=True, slots=True)
class Viewer:
    """Identity, roles and reach of one signed-in user (or of the system itself).

    organisation_kind is "council", "scheme" or "trust"; team_ids are all teams whose people this viewer may see, and
    covers the colleagues who are away today and whose people they see for them.
    """

    user_id: int | None
    name: str
    email: str = ""
    roles: frozenset[str] = field(default_factory=frozenset)
    perms: frozenset[Perm] = field(default_factory=frozenset)
    organisation_id: int | None = None
    organisation_name: str = ""
    organisation_kind: str = ""
    team_ids: tuple[int, ...] = ()
    covers: tuple[int, ...] = ()
    is_active: bool = True
    is_system: bool = False

    def can(self, perm: Perm) -> bool:
        return self.is_active and perm in self.perms

    def has_role(self, role: str) -> bool:
        return role in self.roles

    @property
    def in_council(self) -> bool:
        return self.organisation_kind in ("council", "trust")

    @property
    def in_scheme(self) -> bool:
        return self.organisation_kind == "scheme"


SYSTEM = Viewer(user_id=None, name="Sharedliving", perms=frozenset(Perm), is_system=True)


def author_of(viewer: Viewer) -> int:
    """The user who writes something that has to have an author. Raises ValueError for the system itself."""
    if viewer.user_id is None:
        raise ValueError("Only somebody who is signed in can write this.")
    return viewer.user_id
