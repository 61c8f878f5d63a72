"""How a decision is given to somebody."""

from django.db import models

from careplans.choices.assessments import Ability


class LetterWay(models.TextChoices):
    POST = "post", "By post"
    EMAIL = "email", "By e-mail"
    BY_HAND = "by_hand", "Given by hand"
    READ_ALOUD = "read_aloud", "Read aloud to them, and the letter left with them"
    EASY_READ = "easy_read", "In easy read"


TO_YOU: dict[str, str] = {
    Ability.CAN: "You can do this without help.",
    Ability.NEEDS_HELP: "You cannot do this without help or prompting.",
    Ability.DISTRESS: "You can do this, but with significant pain, distress or anxiety.",
    Ability.DANGER: "You can do this, but it puts you or others in danger.",
    Ability.SLOW: "You can do this, but it takes you much longer than expected.",
}
