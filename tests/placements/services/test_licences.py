from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import ArrangementKind, LicenceParty, PaperState
from placements.models import Agreement, Licence
from placements.services import arrangements, licences
from placements.services.papers import Upload
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.capacity import AuthorityFactory
from tests.factories.papers import PDF, LicenceFactory, MoneyLineFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def write(agreement, by, **changes):
    said = {"room": "Back", "weekly_rent": Decimal(80), "weekly_food": Decimal(40), "weekly_utilities": Decimal(20),
            "starts_on": TODAY}  # fmt: skip
    return licences.write(agreement=agreement, by=by, **said | changes)


def sign(licence, by, *parties, **fields):
    for party in parties or LicenceParty:
        licences.sign(licence=licence, party=party, name="A name", by=by, **fields)
    licence.refresh_from_db()
    return licence


def test_it_is_written_for_a_year(worker_of):
    agreement = AgreementFactory(signing=True)

    row = write(agreement, worker_of(agreement.scheme))

    assert (row.number, row.state, row.until) == (1, "draft", TODAY + timedelta(days=364))
    assert row.weekly_total == 140


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"room": " "}, "which room"),
        ({"until": TODAY}, "a year at most"),
        ({"until": TODAY + timedelta(days=367)}, "a year at"),
    ],
)
def test_licence_names_the_room_and_lasts_a_year_at_most(worker_of, changes, words):
    agreement = AgreementFactory(signing=True)

    with pytest.raises(Refusal, match=words):
        write(agreement, worker_of(agreement.scheme), **changes)


def test_only_who_lives_in_has_one_and_one_at_a_time(worker_of):
    day = AgreementFactory(signing=True, kind=ArrangementKind.DAY)
    with pytest.raises(Refusal, match="lives with the carer"):
        write(day, worker_of(day.scheme))
    draft = LicenceFactory()
    with pytest.raises(Refusal, match="being written already"):
        write(draft.agreement, worker_of(draft.agreement.scheme))


def test_the_council_writes_none(council_of):
    agreement = AgreementFactory(signing=True)

    with pytest.raises(PermissionDenied):
        write(agreement, council_of(agreement.person))


def test_both_sign_and_it_holds(worker_of):
    licence = LicenceFactory()

    licence = sign(licence, worker_of(licence.agreement.scheme))

    assert (licence.state, licence.signed_on, licence.due_on) == ("signed", TODAY, licence.until)
    licence.agreement.refresh_from_db()
    assert licence.agreement.licence_on == TODAY


def test_each_signs_once_and_what_is_signed_stays(worker_of):
    licence = LicenceFactory()
    by = worker_of(licence.agreement.scheme)
    sign(licence, by, LicenceParty.CARER)

    with pytest.raises(Refusal, match="has signed already"):
        sign(licence, by, LicenceParty.CARER)
    with pytest.raises(Refusal, match="Somebody has signed"):
        write(licence.agreement, by, licence=licence)


def test_a_relative_without_authority_cannot_sign_it(worker_of):
    licence = LicenceFactory()
    by = worker_of(licence.agreement.scheme)

    with pytest.raises(Refusal, match="A name cannot sign for"):
        sign(licence, by, LicenceParty.PERSON, on_behalf=True)
    with pytest.raises(Refusal, match="Only the person"):
        sign(licence, by, LicenceParty.CARER, on_behalf=True)
    AuthorityFactory(person=licence.person, seen=True, name="Rita Sands", kind="lpa_property")
    row = licences.sign(licence=licence, party="person", name="Rita Sands", by=by, on_behalf=True)
    assert row.authority.startswith("Attorney")


def test_a_paper_is_kept_with_the_day_on_it(worker_of):
    licence = LicenceFactory()
    day = TODAY - timedelta(days=2)

    sign(licence, worker_of(licence.agreement.scheme), LicenceParty.CARER, paper=Upload("s.pdf", PDF), on=day)

    row = licence.signatures.get()
    assert (row.on, row.how, bytes(row.paper.content)) == (day, "paper", PDF)


def test_a_renewal_takes_the_place_of_the_old_and_the_money_follows(worker_of):
    agreement = AgreementFactory(signed=True)
    arrangement = ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.household)
    MoneyLineFactory(arrangement=arrangement, part="rent", payer="benefit", amount=80)
    old, by = LicenceFactory(agreement=agreement, signed=True), worker_of(agreement.scheme)

    new = sign(write(agreement, by, weekly_rent=Decimal(90)), by)

    old.refresh_from_db()
    assert (old.state, new.replaces, new.number) == (PaperState.SUPERSEDED, old, 2)
    rent = arrangement.money.on_day(TODAY).get(part="rent")
    assert (rent.amount, rent.payer) == (90, "benefit")
    assert {row.part for row in arrangement.money.on_day(TODAY)} == {"rent", "food", "utilities"}


def test_a_draft_is_withdrawn(worker_of):
    licence = LicenceFactory()
    by = worker_of(licence.agreement.scheme)

    with pytest.raises(Refusal, match="Say why"):
        licences.withdraw(licence=licence, by=by, why=" ")
    assert licences.withdraw(licence=licence, by=by, why="Another room").state == "ended"


def test_it_ends_with_the_arrangement(worker_of):
    agreement = AgreementFactory(signed=True)
    arrangement = ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.household)
    LicenceFactory(agreement=agreement, signed=True)

    arrangements.end(arrangement=arrangement, on=TODAY, reason="moved_on", by=worker_of(agreement.scheme))

    assert [(row.state, row.ended_on) for row in Licence.objects.all()] == [("ended", TODAY)]


def elsewhere(agreement):
    """An agreement of the same person with other carers."""
    return AgreementFactory(
        signing=True, candidate__referral__person=agreement.person, candidate__referral__planless=True
    )  # fmt: skip


def test_the_licence_of_another_home_outlives_the_arrangement(worker_of):
    agreement = AgreementFactory(signed=True)
    arrangement = ArrangementFactory(agreement=agreement, person=agreement.person, household=agreement.household)
    old, next_one = LicenceFactory(agreement=agreement, signed=True), LicenceFactory(agreement=elsewhere(agreement))

    arrangements.end(arrangement=arrangement, on=TODAY, reason="moved_on", by=worker_of(agreement.scheme))

    old.refresh_from_db()
    next_one.refresh_from_db()
    assert (old.state, next_one.state) == (PaperState.ENDED, PaperState.DRAFT)


def test_a_first_licence_of_another_home_replaces_none(worker_of):
    old = LicenceFactory(signed=True)
    agreement = elsewhere(old.agreement)
    by = worker_of(agreement.scheme)

    new = write(agreement, by)
    assert (new.replaces, new.number) == (None, 2)
    new = sign(new, by)

    old.refresh_from_db()
    assert (old.state, new.state) == (PaperState.SIGNED, PaperState.SIGNED), "they live there until the day they move"


def test_one_draft_a_home(worker_of):
    agreement = LicenceFactory().agreement

    with pytest.raises(Refusal, match="A licence is being written already"):
        write(agreement, worker_of(agreement.scheme))
    assert write(elsewhere(agreement), worker_of(agreement.scheme)).number == 2


def test_money_and_agreement_follow_a_licence_of_the_version_before(worker_of):
    old = AgreementFactory(signing=True)
    now = AgreementFactory(candidate=old.candidate, ready=True, state="signed", number=2, replaces=old,
                           revised_because="asked")  # fmt: skip
    arrangement = ArrangementFactory(agreement=now, person=now.person, household=now.household)
    Agreement.objects.filter(pk=old.pk).update(state="superseded")

    sign(LicenceFactory(agreement=old), worker_of(old.scheme))

    now.refresh_from_db()
    old.refresh_from_db()
    assert (now.licence_on, old.licence_on) == (TODAY, TODAY)
    assert {row.part for row in arrangement.money.on_day(TODAY)} == {"rent", "food", "utilities"}
