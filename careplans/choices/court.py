"""Applications to the Court of Protection and the orders that follow."""

from django.db import models

from sharedliving.core.states import Moves


class CourtRoute(models.TextChoices):
    STREAMLINED = "streamlined", "Streamlined (Re X): nobody objects, form COPDOL11"
    HEARING = "hearing", "With a hearing: somebody objects, or something is disputed"


class RepresentativeKind(models.TextChoices):
    RULE_1_2 = "rule_1_2", "Rule 1.2 representative"
    FRIEND = "friend", "Litigation friend"
    NOBODY = "nobody", "Nobody found yet: the court is asked to appoint"


class AuthorisationState(models.TextChoices):
    APPLIED = "applied", "Applied for"
    IN_FORCE = "in_force", "In force"
    ENDED = "ended", "Ended"
    WITHDRAWN = "withdrawn", "Withdrawn"


AUTHORISATION_MOVES: Moves = {
    AuthorisationState.APPLIED: frozenset({AuthorisationState.IN_FORCE, AuthorisationState.WITHDRAWN}),
    AuthorisationState.IN_FORCE: frozenset({AuthorisationState.ENDED, AuthorisationState.WITHDRAWN}),
}
