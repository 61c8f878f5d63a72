"""The words of easy read: parts of life, who helps, hard words and simpler ones, and a picture for each idea."""

from careplans.choices.assessments import Outcome
from careplans.choices.plans import MetBy

MOST_WORDS = 12
ABOUT, MATTERS, GOES_WRONG, AGAIN = "about", "matters", "goes-wrong", "again"

AREAS: dict[str, tuple[str, str, str]] = {
    Outcome.NUTRITION: ("Food and drink", "food", "I need help with food and drink."),
    Outcome.HYGIENE: ("Keeping clean", "wash", "I need help to keep clean."),
    Outcome.TOILET: ("Going to the toilet", "toilet", "I need help with the toilet."),
    Outcome.CLOTHING: ("Clothes", "clothes", "I need help with my clothes."),
    Outcome.HOME_SAFETY: ("Safe at home", "safe", "I need help to be safe at home."),
    Outcome.HOME_UPKEEP: ("Looking after my home", "broom", "I need help to look after my home."),
    Outcome.RELATIONSHIPS: ("Family and friends", "people", "I need help to see family and friends."),
    Outcome.WORK: ("Work and learning", "work", "I need help with work or learning."),
    Outcome.COMMUNITY: ("Going out", "bus", "I need help to go out."),
    Outcome.CHILDREN: ("My children", "child", "I need help to look after my children."),
}
HELPERS: dict[str, str] = {
    MetBy.SHARED_LIVES: "My Shared Lives carer helps me.",
    MetBy.COUNCIL: "The council gets me this help.",
    MetBy.NHS: "The NHS helps me.",
    MetBy.FAMILY: "My family or friends help me.",
    MetBy.COMMUNITY: "People near my home help me.",
    MetBy.SELF: "I do this myself.",
    MetBy.NOT_MET: "The council does not do this.",
}
CHAPTERS: dict[str, tuple[str, str]] = {
    ABOUT: ("About me and this plan", "person"),
    MATTERS: ("What matters to me", "star"),
    GOES_WRONG: ("If something goes wrong", "warning"),
    AGAIN: ("When we look at my plan again", "calendar"),
}
HARD_WORDS: dict[str, str] = {
    "accommodation": "home",
    "additional": "more",
    "appropriate": "right",
    "approximately": "about",
    "assessment": "talk about what I need",
    "assistance": "help",
    "commence": "start",
    "contingency": "plan if things go wrong",
    "eligible": "can get",
    "encourage": "help",
    "ensure": "make sure",
    "facilitate": "help",
    "implement": "do",
    "independence": "doing things myself",
    "independently": "on my own",
    "intervention": "help",
    "maintain": "keep",
    "medication": "medicine",
    "monitor": "check",
    "nutrition": "food",
    "participate": "join in",
    "prior": "before",
    "provision": "help",
    "regarding": "about",
    "require": "need",
    "statutory": "by law",
    "transport": "bus, car or train",
    "utilise": "use",
    "wellbeing": "feeling well",
}
PICTURE_WORDS: tuple[tuple[str, str], ...] = (
    ("ring", "phone"),
    ("call", "phone"),
    ("date", "calendar"),
    ("starts", "calendar"),
    ("money", "money"),
    ("pay", "money"),
    ("nhs", "hospital"),
    ("doctor", "hospital"),
    ("nurse", "hospital"),
    ("medicine", "hospital"),
    ("family", "family"),
    ("friends", "people"),
    ("helps", "help"),
    ("worker", "person"),
    ("plan", "paper"),
    ("say", "words"),
    ("home", "home"),
)
