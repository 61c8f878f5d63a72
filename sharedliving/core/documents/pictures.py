"""The pictures of ``pictures/`` and what each shows, for whoever cannot see it."""

from pathlib import Path

FOLDER = Path(__file__).parent / "pictures"
PICTURES: dict[str, str] = {
    "broom": "A broom",
    "bus": "A bus",
    "calendar": "A calendar",
    "child": "A child",
    "clothes": "A T-shirt",
    "family": "A family",
    "food": "A knife and fork",
    "help": "Two hands shaking",
    "home": "A house",
    "hospital": "A hospital",
    "money": "Pound notes",
    "paper": "A page with writing",
    "people": "Two people",
    "person": "A person",
    "phone": "A telephone",
    "safe": "A shield",
    "star": "A star",
    "toilet": "A toilet",
    "warning": "A warning sign",
    "wash": "A shower",
    "words": "A speech bubble",
    "work": "A work bag",
    "yes": "Thumbs up",
}
CREDIT = "Pictures by OpenMoji, the open-source emoji and icon project. Licence: CC BY-SA 4.0."
