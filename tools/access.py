"""docs/ACCESS.md from docs/access.toml: `python -m tools.access` writes it, `--check` says whether it is true."""

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE, PAGE = ROOT / "docs" / "access.toml", ROOT / "docs" / "ACCESS.md"
ROLES = (
    "care_manager", "line_manager", "reviewing_officer", "scheme_worker", "scheme_manager", "commissioner", "administrator",
)  # fmt: skip
ABOUT = {
    "row": "One row; out of sight it does not exist (404)",
    "side": "One row of a council and a scheme together; for others it does not exist (404)",
    "house": "One row of the reader's own organisation; for others it does not exist (404)",
    "pair": "One row between a worker and their manager; for others it does not exist (404)",
    "own": "What the reader may see",
    "self": "The reader's own account",
    "open": "Everybody, signed in or not",
}
INTRODUCTION = """\
# Who may open which address

Every address of the service, the roles that may use it, and what it is about. A test opens every address as every role
in every relation to the person (own, other team, other council, other scheme, signed out) and fails on an address that
is not in this table. A role that is not named is refused (403). A row that is out of sight does not exist (404). Without
signing in, everything but the open addresses leads to the sign-in page. Made from `access.toml` by
`python -m tools.access`; change it there.

Roles: CM care manager, LM line manager, RO reviewing officer, SW scheme worker, SM scheme manager, CO commissioner, AD
administrator.
"""
SHORT = dict(zip(ROLES, ("CM", "LM", "RO", "SW", "SM", "CO", "AD"), strict=True))


@dataclass(frozen=True, slots=True)
class Rule:
    """One address: its name, what it is about, the roles that may, the methods it answers, the row its number names."""

    name: str
    about: str
    roles: tuple[str, ...]
    methods: tuple[str, ...]
    args: dict[str, str]


def rules() -> list[Rule]:
    """Every rule of the table. Groups of roles are named in its [groups]."""
    source = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    groups = source["groups"]
    return [
        Rule(
            name, entry["about"], tuple(groups.get(entry.get("who", "nobody"), ())),
            tuple(entry.get("methods", ["get"])), entry.get("args", {}),
        )
        for name, entry in source["address"].items()
    ]  # fmt: skip


def page() -> str:
    """The whole of ACCESS.md."""
    head = "| Address | " + " | ".join(SHORT.values()) + " | About |\n| --- |" + " :-: |" * len(ROLES) + " --- |"
    lines = [
        f"| {rule.name} ({', '.join(rule.methods).upper()}) | "
        + " | ".join("✓" if role in rule.roles or rule.about == "open" else "" for role in ROLES)
        + f" | {ABOUT[rule.about]} |"
        for rule in rules()
    ]
    return "\n".join([INTRODUCTION, head, *lines, ""])


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(
            0 if PAGE.read_text(encoding="utf-8") == page() else "docs/ACCESS.md is old: run python -m tools.access"
        )
    PAGE.write_text(page(), encoding="utf-8")
