"""What the services would refuse, the database refuses too, whoever writes the row and however."""

import pytest
from django.db import IntegrityError, connection, transaction

from placements.choices import ArrangementState, CandidateState, HouseholdState, Party, ReferralState
from sharedliving.core import dates
from tests.factories.capacity import AuthorityFactory
from tests.factories.households import CheckFactory, HouseholdFactory
from tests.factories.placements import (
    AgreementFactory,
    ArrangementFactory,
    CandidateFactory,
    ReferralFactory,
    SignatureFactory,
)

pytestmark = pytest.mark.django_db


def refused_by(sql, *values):
    """Run raw SQL, which must be refused; the name of the constraint that did."""
    with pytest.raises(IntegrityError) as error, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return error.value.__cause__.diag.constraint_name


def insert_arrangement(like, place):
    """Raw SQL for one more live arrangement in the household of another one, for another person."""
    return (
        "INSERT INTO placements_arrangement (created_at, owner_id, due_on, person_id, household_id, scheme_id, council_id,"
        " state, kind, place, started_on, end_reason, came_by_import, setting, funding)"
        " SELECT now(), owner_id, due_on, %s, household_id, scheme_id, council_id, 'live', kind, %s, started_on, '', false,"
        " setting, ''"
        " FROM placements_arrangement WHERE id = %s",
        ArrangementFactory().person_id, place, like.pk,
    )  # fmt: skip


def test_one_person_a_place():
    first = ArrangementFactory(household__approved_places=2)

    assert refused_by(*insert_arrangement(first, 1)) == "one_person_a_place"


def test_no_place_above_the_approval():
    first = ArrangementFactory(household__approved_places=2)

    assert refused_by(*insert_arrangement(first, 3)) == "arrangement_place_is_approved"


@pytest.mark.parametrize("place", [0, 4])
def test_live_arrangement_has_place_from_one_to_three(place):
    first = ArrangementFactory(household__approved_places=3)
    name = "live_arrangement_has_place" if place == 0 else "arrangement_place_is_approved"

    assert refused_by(*insert_arrangement(first, place)) == name


def test_place_four_is_refused_even_without_the_trigger():
    first = ArrangementFactory(household__approved_places=3)
    sql, *values = insert_arrangement(first, 4)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE placements_arrangement DISABLE TRIGGER arrangement_place_is_approved")

    assert refused_by(sql, *values) == "live_arrangement_has_place"


def test_place_cannot_be_moved_above_the_approval():
    row = ArrangementFactory(household__approved_places=1)

    assert (
        refused_by("UPDATE placements_arrangement SET place = 2 WHERE id = %s", row.pk)
        == "arrangement_place_is_approved"
    )


def test_approval_cannot_shrink_below_who_lives_there():
    row = ArrangementFactory(household__approved_places=2, place=2)

    assert (
        refused_by("UPDATE placements_carerhousehold SET approved_places = 1 WHERE id = %s", row.household_id)
        == "household_places_are_free"
    )


@pytest.mark.parametrize("places", [0, 4])
def test_household_has_one_to_three_places(places):
    row = HouseholdFactory()

    assert (
        refused_by("UPDATE placements_carerhousehold SET approved_places = %s WHERE id = %s", places, row.pk)
        == "household_one_to_three_places"
    )


def test_ended_arrangement_frees_its_place():
    row = ArrangementFactory(household__approved_places=1)
    row.state, row.ended_on, row.end_reason = ArrangementState.ENDED, dates.today(), "moved_on"
    row.closed_at, row.due_on = row.created_at, None
    row.save()

    assert ArrangementFactory(household=row.household, place=1).place == 1


def test_once_in_a_household():
    row = ArrangementFactory(household__approved_places=2)

    with pytest.raises(IntegrityError, match="once_in_a_household"), transaction.atomic():
        ArrangementFactory(household=row.household, person=row.person, place=2)


@pytest.mark.parametrize("missing", [{"ended_on": None}, {"end_reason": ""}])
def test_ended_arrangement_has_date_and_reason(missing):
    with pytest.raises(IntegrityError, match="ended_arrangement_has_date_and_reason"), transaction.atomic():
        ArrangementFactory(ended=True, **missing)


def test_arrangement_ends_after_start():
    with pytest.raises(IntegrityError, match="arrangement_ends_after_start"), transaction.atomic():
        ArrangementFactory(ended=True, ended_on=dates.add_days(dates.today(), -500))


def test_approved_household_has_date():
    with pytest.raises(IntegrityError, match="approved_household_has_date"), transaction.atomic():
        HouseholdFactory(state=HouseholdState.APPROVED, approved_on=None)


def test_check_once_a_kind():
    check = CheckFactory()

    with pytest.raises(IntegrityError, match="check_once_a_kind"), transaction.atomic():
        CheckFactory(household=check.household, kind=check.kind)


def test_check_valid_after_done():
    with pytest.raises(IntegrityError, match="check_valid_after_done"), transaction.atomic():
        CheckFactory(done_on=dates.today(), valid_until=dates.add_days(dates.today(), -1))


def test_one_open_referral_a_scheme():
    row = ReferralFactory()

    with pytest.raises(IntegrityError, match="one_open_referral_a_scheme"), transaction.atomic():
        ReferralFactory(person=row.person, scheme_profile=row.scheme.scheme_profile, planless=True)


def test_sent_referral_has_date():
    with pytest.raises(IntegrityError, match="sent_referral_has_date_and_plan"), transaction.atomic():
        ReferralFactory(state=ReferralState.SENT, sent_on=None)


def test_declined_referral_has_reason():
    row = ReferralFactory(sent=True)

    assert (
        refused_by("UPDATE placements_referral SET state = 'declined' WHERE id = %s", row.pk)
        == "declined_referral_has_reason"
    )


@pytest.mark.parametrize("missing", [{"owner": None}, {"due_on": None}])
@pytest.mark.parametrize("factory", [ReferralFactory, HouseholdFactory, AgreementFactory, ArrangementFactory])
def test_open_row_has_owner_and_date(factory, missing):
    with pytest.raises(IntegrityError, match="_open_has_owner_and_date"), transaction.atomic():
        factory(**missing)


def test_household_shortlisted_once():
    row = CandidateFactory()

    with pytest.raises(IntegrityError, match="household_shortlisted_once"), transaction.atomic():
        CandidateFactory(referral=row.referral, household=row.household)


def test_one_chosen_a_referral():
    row = CandidateFactory(chosen=True)

    with pytest.raises(IntegrityError, match="one_chosen_a_referral"), transaction.atomic():
        CandidateFactory(chosen=True, referral=row.referral)


@pytest.mark.parametrize("missing", [{"person_decision": ""}, {"carer_decision": "no"}])
def test_chosen_has_both_decisions(missing):
    with pytest.raises(IntegrityError, match="chosen_has_both_decisions"), transaction.atomic():
        CandidateFactory(state=CandidateState.CHOSEN, **{"person_decision": "yes", "carer_decision": "yes"} | missing)


def test_each_party_signs_once():
    row = SignatureFactory()

    with pytest.raises(IntegrityError, match="each_party_signs_once"), transaction.atomic():
        SignatureFactory(agreement=row.agreement, party=row.party)


def test_party_signs_again_after_the_agreement_was_taken_back():
    row = SignatureFactory(withdrawn_on=dates.today())

    assert SignatureFactory(agreement=row.agreement, party=Party.PERSON).pk


def test_on_behalf_needs_authority():
    with pytest.raises(IntegrityError, match="on_behalf_needs_authority"), transaction.atomic():
        SignatureFactory(on_behalf=True, authority="", legal_authority=AuthorityFactory(seen=True))


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("signature_for_another_rests_on_record", {"on_behalf": True, "authority": "His sister"}),
        ("only_the_person_is_signed_for", {"on_behalf": True, "authority": "Deputy", "party": "carer"}),
    ],
)
def test_nobody_signs_for_another_without_authority_on_record(name, fields):
    held = {"legal_authority": AuthorityFactory(seen=True)} if "party" in fields else {}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        SignatureFactory(**fields, **held)


def test_one_of_before_rests_on_words_and_on_nothing_else():
    row = SignatureFactory(on_behalf=True, authority="His sister", words_only=True)

    assert row.legal_authority is None
    for fields in ({"on_behalf": False}, {"legal_authority": AuthorityFactory(seen=True)}):
        with pytest.raises(IntegrityError, match="signature_for_another_rests_on_record"), transaction.atomic():
            SignatureFactory(**{"on_behalf": True, "authority": "His sister", "words_only": True} | fields)


def test_a_withdrawn_one_rests_on_record_as_well():
    with pytest.raises(IntegrityError, match="signature_for_another_rests_on_record"), transaction.atomic():
        SignatureFactory(on_behalf=True, authority="His sister", withdrawn_on=dates.today())


def test_no_authority_stands_under_a_signature_of_ones_own():
    with pytest.raises(IntegrityError, match="signature_for_another_rests_on_record"), transaction.atomic():
        SignatureFactory(legal_authority=AuthorityFactory(seen=True))


@pytest.mark.parametrize(
    "fields",
    [
        {"rules_restrict": True},
        {"rules_restrict": False, "restrictive_rules": "The door is locked"},
        {"rules_restrict": None, "restrictive_rules": "The door is locked"},
    ],
)
def test_restrictive_rules_are_written(fields):
    with pytest.raises(IntegrityError, match="restrictive_rules_are_written"), transaction.atomic():
        AgreementFactory(**fields)
