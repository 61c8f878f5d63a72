"""Who owns people, and the state that they stand in."""

from random import Random

from people.choices import Standing
from people.models import Person
from tests.pages.net_chance.chance import near


def with_duty(chance: Random, person: Person) -> None:
    person.with_duty_since, person.due_on = near(chance), near(chance)
    person.save()


def in_limbo(chance: Random, person: Person) -> None:
    person.standing, person.standing_since, person.standing_reason = Standing.HELD, near(chance), "They are away."
    person.due_on = near(chance)
    person.save()


MAKERS = (with_duty, in_limbo)
