"""Rows of lists, tables and summaries, ready for the components."""

from placements.tables.agreement import agreement_rows, line_rows, money_rows, people_rows, signature_rows
from placements.tables.lists import (
    ARRANGEMENT_HEADERS,
    CARER_HEADERS,
    REFERRAL_HEADERS,
    arrangement_rows,
    candidate_table,
    carer_rows,
    check_rows,
    introduction_entries,
    referral_answers,
    referral_rows,
)

__all__ = [
    "ARRANGEMENT_HEADERS", "CARER_HEADERS", "REFERRAL_HEADERS", "agreement_rows", "arrangement_rows", "candidate_table",
    "carer_rows", "check_rows", "introduction_entries", "line_rows", "money_rows", "people_rows", "referral_answers",
    "referral_rows", "signature_rows",
]  # fmt: skip
