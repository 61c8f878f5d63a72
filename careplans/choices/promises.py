"""Lists and moves of services promised in a plan."""

from django.db import models

from sharedliving.core.states import Moves


class PromiseState(models.TextChoices):
    PROMISED = "promised", "Promised"
    DELIVERED = "delivered", "Delivered"
    DROPPED = "dropped", "Not going to happen"


PROMISE_MOVES: Moves = {
    PromiseState.PROMISED: frozenset({PromiseState.DELIVERED, PromiseState.DROPPED}),
}
