"""The tables of what comes after arrangements, with the columns that the seed says something in."""

from typing import Any

from placements import models as placements

OWNED = ("owner_id", "due_on", "closed_at")


def tables(all_tables: Any, table: Any) -> None:
    """Sets them on the tables of the seed, in the order of their foreign keys."""
    all_tables.also_used_by = table(
        placements.AlsoUsedBy, "household_id", "scheme_id", "agreed_on", "agreed_by_id", "agreed_with", "why"
    )
    all_tables.host_council = table(placements.HostCouncil, "arrangement_id", "name", "told_on", "told_how")
    all_tables.end_notice = table(
        placements.EndNotice, *OWNED, "arrangement_id", "person_id", "given_by", "given_on", "in_writing", "earliest_on",
        "ends_on", "reason", "why", "person_view",
    )  # fmt: skip
    all_tables.next_home = table(
        placements.NextHome, *OWNED, "arrangement_id", "person_id", "wants", "options", "decided", "decided_on",
        "decided_how", "moved_on", "closed_because",
    )  # fmt: skip
    all_tables.learning_review = table(
        placements.LearningReview, *OWNED, "arrangement_id", "person_id", "scheme_id", "happened", "early_signs",
        "would_have_helped", "changes", "council_part", "council_name", "council_on", "completed_on",
    )  # fmt: skip
    all_tables.carer_future = table(
        placements.CarerFuture, *OWNED, "household_id", "arrangement_id", "decided", "words", "decided_on"
    )
    all_tables.move_on_goal = table(
        placements.MoveOnGoal,
        *OWNED,
        "person_id",
        "words",
        "kind",
        "said_on",
        "register_number",
        "band",
        "registered_on",
    )
    all_tables.housing_bid = table(placements.HousingBid, "goal_id", "on", "where", "outcome")
    all_tables.move_blocker = table(placements.MoveBlocker, "goal_id", "kind", "words", "since")
    all_tables.reconciliation = table(
        placements.Reconciliation, *OWNED, "council_id", "scheme_id", "month", "compared_on", "people", "differing",
        "council_on", "council_name", "council_words", "scheme_on", "scheme_name", "scheme_words",
    )  # fmt: skip
