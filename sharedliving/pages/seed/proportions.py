"""How many of what. Sources: domain.md 6.5 (national numbers of Shared Lives Plus and NHS England), standards.md C3."""

PEOPLE_A_COUNCIL = 5_600
"""858,720 people with long-term support in 153 councils (standards.md C3)."""

SMALLEST_CASELOAD, LARGEST_CASELOAD = 25, 40
"""People of one care manager."""

HEAVIEST_CASELOAD = 75
"""The first care manager of each council has more than anybody should: the due page has to bear it."""

CARE_MANAGERS_A_TEAM = 10
MOST_DEPARTMENTS = 3
PEOPLE_A_SCHEME_WORKER = 30
INDEPENDENT_SCHEMES = 5
"""Every fifth scheme belongs to no council, and serves the next one as well."""

# Of all people
OPEN = 0.97
WITH_DUTY = 0.01
WITH_A_LEAVER = 0.01
RESTRICTED = 0.002
WITHOUT_NHS_NUMBER = 0.04  # besides one in eleven, whose number of the test range has no valid check digit
MOVED_OWNER = 0.15
WITH_CIRCLE = 0.40
MINORITY = 0.18

# Where an open person with a care manager stands; the rest have long-term support from before the system, without papers
STAGES = [
    ("asking", 0.015),
    ("being_assessed", 0.020),
    ("plan_draft", 0.008),
    ("plan_awaiting", 0.004),
    ("in_force", 0.17),
    ("referral_draft", 0.002),
    ("referral_sent", 0.003),
    ("referral_declined", 0.003),
    ("matching", 0.003),
    ("agreeing", 0.002),
    ("settled", 0.070),
    ("imported", 0.010),
]
"""`settled` and `imported` live with or visit carers: 8 of 100, ten times the true share (9,898 of 858,720), so that
1,000,000 people bring 50,000 carer households (standards.md C3)."""

# Shared Lives (domain.md 6.5: 58 % live-in, 27 % short breaks, 17 % day; they overlap)
KINDS = [
    ("live_in", 0.55), ("short_break", 0.25), ("day", 0.155), ("outreach", 0.01), ("step_down", 0.012),
    ("transition", 0.008), ("own_place", 0.01), ("emergency", 0.005),
]  # fmt: skip
SECOND_SHORT_BREAK = 0.02
SECOND_DAY = 0.015
LEARNING_DISABILITY_SHARED_LIVES = 0.70
MINORITY_CARERS = 0.06  # 5 to 7 %
ENDED_BEFORE = 0.10
BROKE_DOWN = 12  # one in so many people who are settled lived somewhere before, and it broke down
APPLYING, SUSPENDED, APPROVAL_ENDED, EMPTY = 0.04, 0.01, 0.03, 0.06
PLACES = [(1, 0.40), (2, 0.40), (3, 0.20)]

# Primary support reasons of people with long-term support who are not in Shared Lives
REASONS = [
    ("physical", 0.46), ("learning_disability", 0.18), ("mental_health", 0.13), ("memory", 0.09), ("social", 0.03),
    ("sensory", 0.02), ("unknown", 0.09),
]  # fmt: skip

EVENTS_A_PERSON = 10
"""10 million events for 1,000,000 people (standards.md C3)."""

OVERDUE_REVIEWS = 0.12
OVERDUE_CONTACTS = 0.04
