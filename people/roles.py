"""What each role may do: code, so that it is reviewed, tested and the same everywhere."""

from dataclasses import dataclass

from people.choices import Role
from sharedliving.core.access import Perm

P = Perm
EVERYBODY = frozenset({P.SEE_HOME, P.SEE_ROLES, P.SEE_BRIEFINGS})
COUNCIL_READS = frozenset(
    {P.SEE_DUE, P.SEE_PEOPLE, P.SEE_REQUESTS, P.SEE_ASSESSMENTS, P.SEE_PLANS, P.SEE_PLAN_FILE, P.SEE_REFERRALS,
     P.SEE_ARRANGEMENTS, P.SEE_REVIEWS, P.WRITE_NOTE, P.SEE_SAFETY_NET, P.SEE_LIBERTY, P.GIVE_PERSON, P.RAISE_CONCERN,
     P.SEE_PROTOCOLS,
     P.SEE_OFFER,
     P.SEE_FEES, P.SEE_COSTS,
     P.SEE_EMERGENCIES,
    }
)  # fmt: skip
WATCHES = frozenset(
    {
        P.SEE_UNDELIVERED,
        P.SEE_PRACTICE,
        P.WRITE_PROTOCOL,
        P.PUBLISH_BRIEFING,
        P.RECONCILE,
        P.TRANSFER,
        P.EXTEND_EMERGENCY,
    }
)
CARE_MANAGES = COUNCIL_READS | {
    P.ADD_PERSON, P.RECORD_REQUEST, P.ALLOCATE_ASSESSMENT, P.WRITE_ASSESSMENT, P.WRITE_PLAN, P.RELEASE_PLAN,
    P.WRITE_REFERRAL, P.SIGN_FOR_COUNCIL, P.HOLD_REVIEW, P.WORK_CONCERN, P.WRITE_RISK, P.AGREE_RISK,
    P.RECORD_RECEIPT,
    P.ARRANGE_ADVOCATE, P.REFER_ONWARD,
    P.WRITE_LIBERTY,
    P.WRITE_MONEY,
    P.READ_QUALITY,
    P.WORK_MOVE,
    P.SAY_WHAT_NEXT,
    P.RECORD_NOTICE, P.WRITE_MOVING_ON, P.WRITE_LEARNING,
    P.TAKE_EMERGENCY,
    P.SUGGEST,
}  # fmt: skip
SCHEME_WORKS = frozenset(
    {P.SEE_DUE, P.SEE_PEOPLE, P.SEE_PLANS, P.ACKNOWLEDGE_PLAN, P.RECORD_RECEIPT,
     P.SEE_REFERRALS, P.ANSWER_REFERRAL, P.MATCH, P.SEE_CARERS,
     P.SEE_CARER_ADDRESS, P.WRITE_CARER, P.SEE_ARRANGEMENTS, P.WRITE_AGREEMENT, P.SIGN_FOR_SCHEME, P.START_ARRANGEMENT,
     P.RECORD_VISIT, P.WRITE_NOTE, P.SEE_REVIEWS, P.RAISE_CONCERN, P.AGREE_RISK,
     P.SEE_PROTOCOLS,
     P.SEE_OFFER,
     P.WORK_MOVE,
     P.RECORD_NOTICE, P.WRITE_MOVING_ON, P.WRITE_LEARNING,
     P.SEE_FEES, P.WRITE_MONEY,
     P.SEE_EMERGENCIES,
    }
)  # fmt: skip

LEADS = frozenset(
    {P.SIGN_OFF_PLAN, P.HAND_OVER, P.OVERRIDE_REFERRAL_GATE, P.DECIDE_CONCERN,
     P.SEE_WORKLOAD, P.SEE_FIGURES, P.CHECK_QUALITY,
     P.CHECK_RETURN, P.EXPORT_RETURN, P.DEVELOP, P.ANSWER_SUGGESTION}
)  # fmt: skip
LEADS_A_SCHEME = frozenset(
    {
        P.HAND_OVER,
        P.IMPORT_RECORDS,
        P.SEE_SAFETY_NET,
        P.ACCEPT_WITHOUT_PLAN,
        P.WRITE_SCHEME,
        P.SIGN_APPROVAL,
        P.SEE_APPLICATION_FIGURES,
        P.LEND_HOUSEHOLD,
        P.WRITE_FEES,
        P.APPROVE_EMERGENCY,
        P.DEVELOP,
        P.SUGGEST,
    }
)


@dataclass(frozen=True, slots=True)
class RoleRule:
    """A role, a sentence a manager can read, what it may do and what it never sees."""

    role: Role
    sentence: str
    never: str
    perms: frozenset[Perm]


ROLES: dict[str, RoleRule] = {
    rule.role: rule
    for rule in [
        RoleRule(
            Role.CARE_MANAGER,
            "Owns people, assesses, plans, refers and reviews; sees the people of their own department.",
            "Restricted records they are not on, other departments and councils, a carer's address.",
            EVERYBODY | CARE_MANAGES,
        ),
        RoleRule(
            Role.LINE_MANAGER,
            "Does all that a care manager does, signs off plans, decides overrides, sees the work of the team and hands it over.",
            "Other departments and councils.",
            EVERYBODY | CARE_MANAGES | WATCHES | LEADS,
        ),
        RoleRule(
            Role.REVIEWING_OFFICER,
            "Holds reviews for the people of their department.",
            "Other departments and councils.",
            EVERYBODY | COUNCIL_READS | {P.HOLD_REVIEW, P.ARRANGE_ADVOCATE, P.REFER_ONWARD},
        ),
        RoleRule(
            Role.SCHEME_WORKER,
            "Answers referrals, matches, supports the scheme's carers and the arrangements with them.",
            "Anything of the council's file that was not released to the scheme; other schemes.",
            EVERYBODY | SCHEME_WORKS,
        ),
        RoleRule(
            Role.SCHEME_MANAGER,
            "Does all that a scheme worker does, hands work over, imports the scheme's own list and decides overrides.",
            "Anything of the council's file that was not released to the scheme; other schemes.",
            EVERYBODY | SCHEME_WORKS | WATCHES | LEADS_A_SCHEME,
        ),
        RoleRule(
            Role.COMMISSIONER,
            "Sees figures about the people, homes and arrangements of their council.",
            "Names, dates of birth, addresses and free text.",
            EVERYBODY
            | {P.SEE_FIGURES, P.SEE_OFFER, P.SEE_FEES, P.SUGGEST, P.DEVELOP, P.ANSWER_SUGGESTION}
            | {P.SEE_COSTS, P.WRITE_COSTS, P.IMPORT_COMMUNITY},
        ),
        RoleRule(
            Role.ADMINISTRATOR,
            "Looks after users, teams, timescales and other reference data.",
            "The content of anybody's record.",
            EVERYBODY | {P.USE_ADMIN, P.PUBLISH_BRIEFING, P.SEE_UNDELIVERED, P.IMPORT_COMMUNITY},
        ),
    ]
}


def perms_of(roles: list[str]) -> frozenset[Perm]:
    """Every verb that any of these roles may do."""
    return frozenset().union(*(ROLES[role].perms for role in roles if role in ROLES))
