"""Alive; ready; not ready, and why."""

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


def test_live_needs_no_database(client):
    assert client.get("/health/live").json() == {"status": "alive"}


@pytest.mark.django_db
def test_ready_when_the_database_answers_and_every_migration_has_run(client):
    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {"status": "ready"})


@pytest.mark.django_db
def test_not_ready_while_a_migration_waits(client):
    newest = (settings.BASE_DIR / "reviews/migrations/max_migration.txt").read_text().strip()
    MigrationRecorder(connection).record_unapplied("reviews", newest)

    response = client.get("/health/ready")

    assert (response.status_code, response.json()["reason"]) == (503, "Migrations are waiting.")
