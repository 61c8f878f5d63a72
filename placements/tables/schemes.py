"""Schemes and vacancies as lines of tables; of a household with a free place never a name."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from placements.choices import ArrangementKind, Offer, Trait
from placements.models import Scheme
from placements.rules.told_outside import district_told, language_told
from placements.rules.trait_words import small
from placements.tables.profiles import labels
from sharedliving.core import dates
from sharedliving.core.components import Link, Tag

SCHEME_HEADERS = ["Scheme", "Run by", "Ages", "Kinds of arrangement", "Local needs it can meet", "Councils"]
VACANCY_HEADERS = [
    "Scheme", "Area", {"text": "Free places", "numeric": True}, "Kinds", "Ages", "When", "The home", "The carers",
]  # fmt: skip
HOME = (
    Trait.STEP_FREE, Trait.GROUND_FLOOR, Trait.EN_SUITE, Trait.WET_ROOM, Trait.HOIST, Trait.BUS, Trait.PARKING,
    Trait.QUIET, Trait.LIVELY,
)  # fmt: skip


def scheme_rows(rows: Iterable[Scheme]) -> list[list[Any]]:
    """One line a scheme; `councils` and `organisation` come with the rows."""
    return [
        [
            Link(row.organisation.name, row.get_absolute_url()),
            row.get_run_by_display() or "Nobody has said",
            f"{row.youngest} to {row.oldest}",
            [ArrangementKind(kind).label for kind in row.kinds] or "Nobody has said",
            labels(Offer, row.offers) or "Nobody has said",
            [council.name for council in row.councils.all()],
        ]
        for row in rows
    ]


def scheme_facts(row: Scheme) -> list[tuple[str, Any]]:
    """What one scheme is and can offer."""
    return [
        ("Who runs it", row.get_run_by_display()),
        ("Registered manager", row.registered_manager),
        ("Registration with the CQC", row.registration),
        ("Councils it serves", [council.name for council in row.councils.all()]),
        ("How to reach them", row.contact),
        ("Last looked at by the scheme", row.checked_on or "Never"),
    ]


def offer_facts(row: Scheme) -> list[tuple[str, Any]]:
    return [
        ("Local needs it can meet", labels(Offer, row.offers)),
        ("Kinds of arrangement", labels(ArrangementKind, row.kinds)),
        ("Ages", f"{row.youngest} to {row.oldest}"),
    ]


def vacancy_rows(rows: Iterable[Mapping[str, Any]]) -> list[list[Any]]:
    """What anybody may hear of a household with a free place: district, kinds, access, what the carers can do."""
    return [
        [
            _scheme(row), district_told(row["area"]), row["free"], _kinds(row), f"{row['youngest']} to {row['oldest']}", _when(row),
            _home(row), _carers(row),
        ]
        for row in rows
    ]  # fmt: skip


def _scheme(row: Mapping[str, Any]) -> Any:
    profile = row["scheme__scheme_profile__pk"]
    name = row["scheme__name"]
    return Link(name, reverse("scheme", args=[profile]), hidden=f"vacancy {row['pk']}") if profile else name


def _kinds(row: Mapping[str, Any]) -> list[Any]:
    """What the household is approved for; emergencies only while the training for them holds (G14-EMG-1)."""
    kinds = [kind for kind in row["approved_kinds"] if kind != ArrangementKind.EMERGENCY]
    shown: list[Any] = list(labels(ArrangementKind, kinds))
    return [*shown, Tag("approved", "Emergency")] if row["emergency"] else shown


def _when(row: Mapping[str, Any]) -> str:
    start, end = row["free_from"], row["free_until"]
    begins = f"From {dates.uk_date(start)}" if start and start > dates.today() else "Now"
    return f"{begins}, until {dates.uk_date(end)}" if end else begins


def _home(row: Mapping[str, Any]) -> str:
    found = ["Wheelchair access"] if row["wheelchair_access"] else []
    children = {True: ["Children live there"], False: ["No children"], None: []}[row["children"]]
    parts = [
        *found, *labels(Trait, row["offers"], HOME), "Pets" if row["has_pets"] else "No pets",
        "Somebody smokes" if row["smokes"] else "Nobody smokes", *children,
    ]  # fmt: skip
    return _sentence(parts)


def _carers(row: Mapping[str, Any]) -> str:
    others = [trait for trait in row["offers"] if trait not in HOME]
    spoken = [language for language in row["languages"] if language.lower() != "english"]
    return (
        _sentence(
            [*labels(Trait, others), *(f"Speak {language}" for language in dict.fromkeys(map(language_told, spoken)))]
        )
        or "Nobody has said"
    )


def _sentence(parts: list[str]) -> str:
    """A hoist, no pets, nobody smokes: names of faiths and languages keep their capital."""
    return ", ".join([*parts[:1], *(small(part) for part in parts[1:])])
