"""What a scheme needs to know for a good match (G14-ASS-2): the sections of a referral and the fields that must be filled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the referral: its key in the address, its title, its fields in order."""

    key: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Needed:
    """A field the scheme cannot match without, its name on the gate, and what to do when it is empty."""

    field: str
    label: str
    message: str

    @property
    def section(self) -> Section:
        return next(section for section in SECTIONS if self.field in section.fields)


SECTIONS: tuple[Section, ...] = (
    Section(
        "home", "The home they want",
        ("kind", "views", "preferred_area", "language", "needs_wheelchair_access", "cannot_live_with_pets",
         "cannot_live_with_smoke"),
    ),
    Section("musts", "What they must have", ("musts", "area_must", "language_must", "brings")),
    Section("likes", "What they would like", ("likes", "other_areas", "interests", "wish_words")),
    Section("about", "Who they are", ("about", "culture", "past_homes")),
    Section("communication", "Communication and decisions", ("communication", "capacity")),
    Section("health", "Health and medicines", ("health",)),
    Section("risks", "Behaviour and risk", ("behaviour", "risks", "all_risk_disclosed_on")),
    Section("people", "Key people and money", ("key_people", "finances")),
    Section("pressures", "Pressures on this referral", ("pressures", "discharge_on", "notice_until", "pressure_words")),
    Section("consent", "Consent", ("consent",)),
)  # fmt: skip

FIELDS_OF: dict[str, tuple[str, ...]] = {section.key: section.fields for section in SECTIONS}

NEEDED: tuple[Needed, ...] = (
    Needed("views", "What the person says", "Record what the person says about where and with whom they want to live."),
    Needed("about", "Likes, dislikes and routines", "Record what they like and dislike, and their routines."),
    Needed("culture", "Culture and faith", "Record culture and faith, or that neither matters to them."),
    Needed("past_homes", "Where they have lived", "Record where they have lived, what worked and what did not."),
    Needed("communication", "Communication", "Record how they communicate and what helps."),
    Needed(
        "capacity",
        "Decisions and capacity",
        "Record which decisions they make alone and what was decided about others.",
    ),
    Needed("health", "Health and medicines", "Record their health and medicines, or that they take none."),
    Needed(
        "behaviour", "Behaviour and what helps", "Record behaviour, triggers and what helps, or that there is none."
    ),
    Needed("risks", "Risks", "Record the risks to and from the person, or that none is known."),
    Needed("key_people", "Family, friends and key people", "Record family, friends and the other people who matter."),
    Needed("finances", "Money and benefits", "Record benefits, income and who manages the money."),
)

NEEDED_BY_FIELD: dict[str, Needed] = {needed.field: needed for needed in NEEDED}
