"""What became of signatures for somebody that were made before they had to rest on something on record."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from placements.choices import AgreementState, Party
from sharedliving.core import dates
from tests.factories.capacity import AuthorityFactory, BestInterestsFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, SignatureFactory

NAME = "0006_signatures_and_house_rules"
TODAY = dates.today()
LATER = TODAY + timedelta(days=1)


@pytest.fixture(scope="module")
def then():
    """The models as the migration knew them."""
    return MigrationLoader(None).project_state([("placements", NAME)]).apps


@pytest.fixture(autouse=True)
def before(db, then):
    """The rule is not in the database yet, and columns that came later may be empty."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE placements_signature DROP CONSTRAINT signature_for_another_rests_on_record")
        for name in ("HistoricalSignature", "HistoricalAgreement"):
            model = then.get_model("placements", name)
            known = {field.column for field in model._meta.concrete_fields}
            table = model._meta.db_table
            for column in connection.introspection.get_table_description(cursor, table):
                if column.name not in known:
                    cursor.execute(f'ALTER TABLE {table} ALTER COLUMN "{column.name}" DROP NOT NULL')


def signed(agreement, name="Rita Sands", **fields):
    agreement.signatures.filter(party=Party.PERSON).delete()
    return SignatureFactory(
        agreement=agreement, party=Party.PERSON, name=name, on_behalf=True, authority="His sister", **fields
    )


def migrated(row, then):
    with connection.schema_editor() as editor:
        import_module(f"placements.migrations.{NAME}").rest_on_record(then, editor)
    row.refresh_from_db()
    row.agreement.refresh_from_db()
    return row


def reason(row):
    return row.history.first().history_change_reason


def test_one_that_rests_on_nothing_is_made_again_before_anybody_moves_in(then):
    row = signed(AgreementFactory(signed=True))
    due_on = row.agreement.due_on

    row = migrated(row, then)

    assert (row.words_only, row.withdrawn_on) == (True, TODAY)
    assert (row.agreement.state, row.agreement.due_on) == (AgreementState.SIGNING, due_on)
    change = row.agreement.changes.last()
    assert (change.from_state, change.to_state, change.by_name) == ("signed", "signing", "Sharedliving")
    assert change.why == reason(row.agreement) == "The signature for the person rests on nothing on record: sign again"
    assert reason(row) == "Older than the rule: what it rested on is in words alone"
    assert row.agreement.history.first().state == AgreementState.SIGNING


def test_one_still_being_signed_stays_so(then):
    row = migrated(signed(AgreementFactory(signing=True)), then)

    assert (row.withdrawn_on, row.agreement.state) == (TODAY, AgreementState.SIGNING)
    assert not row.agreement.changes.exists()


@pytest.mark.parametrize("over", ["live", "closed"])
def test_what_is_lived_by_or_closed_keeps_its_signature(then, over):
    agreement = AgreementFactory(
        signed=True, **({"closed_at": timezone.now(), "due_on": None} if over == "closed" else {})
    )
    if over == "live":
        ArrangementFactory(agreement=agreement)

    row = migrated(signed(agreement), then)

    assert (row.words_only, row.withdrawn_on, row.legal_authority) == (True, None, None)
    assert row.agreement.state == AgreementState.SIGNED
    assert reason(row) == "Older than the rule: what it rested on is in words alone"


def test_the_authority_is_the_one_that_covers_it_and_was_in_force(then):
    agreement = AgreementFactory(signed=True)
    given = {"person": agreement.person, "seen": True, "name": "rita  SANDS"}
    AuthorityFactory(**given, kind="appointee")
    AuthorityFactory(**given, valid_from=LATER)
    AuthorityFactory(**given | {"name": "Karen Sands"})
    AuthorityFactory(**given | {"seen_on": LATER})
    rita = AuthorityFactory(**given, kind="lpa_property")

    row = migrated(signed(agreement), then)

    assert (row.legal_authority, row.words_only, row.withdrawn_on) == (rita, False, None)
    assert reason(row) == "Linked to what it rests on"
    assert row.agreement.state == AgreementState.SIGNED


@pytest.mark.parametrize(("name", "kind", "rests"), [
    ("Priya  Nair", "live_in", True), ("Rita Sands", "live_in", False), ("Rita Sands", "short_break", True),
])  # fmt: skip
def test_a_licence_rests_on_the_decision_of_who_signed(then, name, kind, rests):
    agreement = AgreementFactory(signed=True, kind=kind)
    decision = BestInterestsFactory(person=agreement.person, completed=True)

    row = migrated(signed(agreement, name), then)

    assert row.best_interests == (decision if rests else None)
    assert row.words_only is not rests
