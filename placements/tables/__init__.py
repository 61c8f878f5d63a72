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
    described_entries,
    introduction_entries,
    offered_words,
    referral_answers,
    referral_rows,
)
from placements.tables.more import QUESTION_HEADERS, lacking_labels, question_rows, waited_words
from placements.tables.practice import DECISION_HEADERS, PRESSURE_HEADERS, decision_rows, pressure_rows
from placements.tables.protocols import (
    LACKING_HEADERS,
    PROTOCOL_HEADERS,
    VERSION_HEADERS,
    lacking_rows,
    protocol_facts,
    protocol_rows,
    version_rows,
)
from placements.tables.terms import pattern, terms_rows

__all__ = [
    "ARRANGEMENT_HEADERS",
    "CARER_HEADERS",
    "DECISION_HEADERS",
    "LACKING_HEADERS",
    "PRESSURE_HEADERS",
    "PROTOCOL_HEADERS",
    "QUESTION_HEADERS",
    "REFERRAL_HEADERS",
    "VERSION_HEADERS",
    "agreement_rows",
    "arrangement_rows",
    "candidate_table",
    "carer_rows",
    "check_rows",
    "decision_rows",
    "described_entries",
    "introduction_entries",
    "lacking_labels",
    "lacking_rows",
    "line_rows",
    "money_rows",
    "offered_words",
    "pattern",
    "people_rows",
    "pressure_rows",
    "protocol_facts",
    "protocol_rows",
    "question_rows",
    "referral_answers",
    "referral_rows",
    "signature_rows",
    "terms_rows",
    "version_rows",
    "waited_words",
]  # fmt: skip
