"""Requests, assessments and reviews of the return: each only when it has ended (rule 1). What was stopped is left out."""

from psycopg import sql

from careplans.choices.assessments import AssessmentState
from commissioning.cld import codes, values
from commissioning.cld.export_rows import statement
from commissioning.cld.export_sql import Scope, Sql, one_of, word, wording
from reviews.choices import ChangeTaskKind, Progress, ReviewKind, ReviewState, ReviewSubject

REQUESTS = sql.SQL(
    """SELECT 'REQ' AS source, request.id, '' AS part, request.person_id, request.carer_id,
        request.first_contact_on AS starts, (request.closed_at AT TIME ZONE 'Europe/London')::date AS ends,
        request.outcome, request.route
    FROM careplans_supportrequest AS request
    JOIN people_person AS whose ON whose.id = request.person_id AND whose.council_id = {council}
    WHERE request.closed_at IS NOT NULL AND request.first_contact_on <= {last}"""
)
ASSESSMENTS = sql.SQL(
    """SELECT 'ASM' AS source, assessment.id, '' AS part, assessment.person_id, assessment.carer_id,
        COALESCE(assessment.started_on, assessment.allocated_on) AS starts, assessment.completed_on AS ends,
        assessment.kind, assessment.eligibility, assessment.method
    FROM careplans_assessment AS assessment
    JOIN people_person AS whose ON whose.id = assessment.person_id AND whose.council_id = {council}
    WHERE assessment.state = {completed} AND assessment.kind IN {kinds}"""
)
REVIEWS = sql.SQL(
    """SELECT 'REV' AS source, review.id, '' AS part, review.person_id, NULL::bigint AS carer_id,
        review.held_on AS starts, review.completed_on AS ends, review.decision, review.method,
        CASE WHEN review.kind = {unplanned} THEN {reason} ELSE {planned} END AS reason,
        {achieved} AS achieved
    FROM reviews_review AS review
    JOIN people_person AS whose ON whose.id = review.person_id AND whose.council_id = {council}
    LEFT JOIN LATERAL (
        SELECT event.kind FROM reviews_changetask AS task JOIN reviews_changeevent AS event ON event.id = task.event_id
        WHERE task.person_id = review.person_id AND task.kind = {held} AND task.answer_id = review.id
          AND review.kind = {unplanned}
        ORDER BY task.id LIMIT 1
    ) AS change ON TRUE
    LEFT JOIN LATERAL (
        SELECT COUNT(*) AS said, COUNT(*) FILTER (WHERE progress = {full}) AS whole,
               COUNT(*) FILTER (WHERE progress IN {partly}) AS part
        FROM reviews_reviewoutcome WHERE review_id = review.id
    ) AS progress ON TRUE
    WHERE review.state = {completed} AND {plan} = ANY(review.subjects)"""
)
ACHIEVED = sql.SQL(
    """CASE WHEN progress.said = 0 THEN NULL WHEN progress.whole = progress.said THEN {full}
            WHEN progress.part > 0 THEN {part} ELSE {none} END"""
).format(
    full=word(values.FULLY_ACHIEVED), part=word(values.PARTLY_ACHIEVED), none=word(values.NOT_ACHIEVED)
)  # fmt: skip


def requests(scope: Scope) -> Sql:
    """What was asked for, by a person or an unpaid carer, once its outcome was settled."""
    columns = {
        "Event_Outcome": wording("event.outcome", values.REQUEST_OUTCOME),
        "Request_Route_of_Access": wording("event.route", values.ROUTE),
    }
    return statement(scope, codes.REQUEST, REQUESTS.format(**scope.literals()), columns)


def assessments(scope: Scope) -> Sql:
    """Completed Care Act, unpaid carers', financial and occupational therapy assessments."""
    events = ASSESSMENTS.format(
        **scope.literals(), completed=word(AssessmentState.COMPLETED), kinds=one_of(values.ASSESSMENT_TYPE)
    )
    columns = {
        "Event_Outcome": wording("event.eligibility", values.ASSESSMENT_OUTCOME),
        "Assessment_Type": wording("event.kind", values.ASSESSMENT_TYPE),
        "Eligible_Needs_Identified": wording("event.eligibility", values.ELIGIBLE_NEEDS),
        "Method_of_Assessment": wording("event.method", values.ASSESSMENT_METHOD),
    }
    return statement(scope, codes.ASSESSMENT, events, columns)


def reviews(scope: Scope) -> Sql:
    """Completed reviews of a care and support plan; a scheme's own monitoring is none."""
    events = REVIEWS.format(
        **scope.literals(),
        completed=word(ReviewState.COMPLETED), plan=word(ReviewSubject.PLAN), unplanned=word(ReviewKind.UNPLANNED),
        held=word(ChangeTaskKind.REVIEW), full=word(Progress.ACHIEVED),
        partly=one_of((Progress.ACHIEVED, Progress.BETTER)), achieved=ACHIEVED, planned=word(values.PLANNED_REVIEW),
        reason=wording("change.kind", values.REVIEW_REASON, values.UNPLANNED_OTHER),
    )  # fmt: skip
    columns = {
        "Event_Outcome": wording("event.decision", values.REVIEW_OUTCOME),
        "Review_Reason": sql.SQL("event.reason"),
        "Review_Outcomes_Achieved": sql.SQL("event.achieved"),
        "Method_of_Review": wording("event.method", values.REVIEW_METHOD),
    }
    return statement(scope, codes.REVIEW, events, columns)
