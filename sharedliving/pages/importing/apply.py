"""Carrying an import out: all of it or nothing, once, whoever presses the button and however often."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from people.models import ImportBatch, Organisation
from placements.models import CarerHousehold
from sharedliving.core import events, history
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.pages.importing.facts import Facts
from sharedliving.pages.importing.grid import Grid
from sharedliving.pages.importing.plan import make_plan
from sharedliving.pages.importing.reading import read
from sharedliving.pages.importing.report import as_data, counts
from sharedliving.pages.importing.steps import Plan
from sharedliving.pages.importing.writing import Writer

CHANGED = "The records changed while the list was being imported, and nothing was imported. Check the list again."


class NotYet(Refusal):
    """Lines are wrong or not decided. Holds the plan that says which."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        super().__init__("Nothing was imported: put the lines right that are listed, then import the file again.")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it is to be read: its lines, whose list it is, and what was said about its columns and lines."""

    grid: Grid
    scheme: Organisation
    council: Organisation | None = None
    mapping: Mapping[str, str] | None = None
    decisions: Mapping[str, str] | None = None

    def plan(self, by: Viewer) -> Plan:
        """What an import would do now. Raises FileProblem."""
        return make_plan(
            self.grid, scheme=self.scheme, by=by, council=self.council, mapping=self.mapping, decisions=self.decisions
        )


def run(source: Source, *, by: Viewer) -> Plan:
    """Import it. Raises NotYet, FileProblem, or Refusal when others wrote at the same time; then nothing has changed."""
    require(by, Perm.IMPORT_RECORDS)
    try:
        with transaction.atomic():
            _lock(source)
            plan = source.plan(by)
            if not plan.may_run:
                raise NotYet(plan)
            if plan.changes:
                Writer(plan, by).write()
                _record(plan, source, by)
            return plan
    except IntegrityError as error:
        raise Refusal(CHANGED) from error


def _lock(source: Source) -> None:
    """One import of a scheme at a time, and nobody adds a person or takes a place meanwhile."""
    facts = Facts(source.scheme, by=_nobody(), council=source.council)
    wanted = {source.scheme.pk, *facts.councils}
    list(Organisation.objects.select_for_update(no_key=True, of=("self",)).filter(pk__in=wanted).order_by("pk"))
    households = CarerHousehold.objects.filter(scheme=source.scheme).order_by("pk")
    list(households.select_for_update(of=("self",)).values_list("pk"))


def _nobody() -> Viewer:
    return Viewer(user_id=None, name="")


def _record(plan: Plan, source: Source, by: Viewer) -> None:
    text = f"Imported the list of {source.scheme}: {counts(plan, done=True)}"
    events.record("import.applied", source.scheme, by=by, text=text)


# A file that was uploaded


def source_of(batch: ImportBatch) -> Source:
    """The uploaded file as it is to be read. Raises FileProblem."""
    said = batch.mapping or {}
    grid = read(bytes(batch.content), batch.file_name)
    return Source(grid, batch.scheme, mapping=said.get("columns"), decisions=said.get("decisions"))


@transaction.atomic
def upload(*, scheme: Organisation, name: str, content: bytes, digest: str, by: Viewer) -> ImportBatch:
    """Keep an uploaded file and what it would do. The same file twice is the same import. Raises FileProblem."""
    require(by, Perm.IMPORT_RECORDS)
    list(Organisation.objects.select_for_update(no_key=True, of=("self",)).filter(pk=scheme.pk))
    same = ImportBatch.objects.visible_to(by).filter(scheme=scheme, digest=digest, imported_at=None).first()
    batch = same or ImportBatch(
        scheme=scheme, uploaded_by_id=by.user_id, file_name=name[-200:], digest=digest, content=content
    )
    batch.report = as_data(source_of(batch).plan(by))
    history.save(batch, by=by, why="Uploaded")
    events.record("import.uploaded", batch, by=by, text=f"Uploaded {batch.file_name}")
    return batch


@transaction.atomic
def say(
    *,
    batch: ImportBatch,
    by: Viewer,
    columns: Mapping[str, str] | None = None,
    decisions: Mapping[str, str] | None = None,
) -> ImportBatch:
    """What the columns mean, and what was decided about lines; the report follows. Raises Refusal once imported."""
    require(by, Perm.IMPORT_RECORDS)
    fresh = _open(batch)
    said: dict[str, Any] = dict(fresh.mapping or {})
    said["columns"] = {**said.get("columns", {}), **(columns or {})}
    said["decisions"] = {**said.get("decisions", {}), **(decisions or {})}
    fresh.mapping = said
    fresh.report = as_data(source_of(fresh).plan(by))
    history.save(fresh, by=by, why="Checked")
    events.record("import.checked", fresh, by=by, text=f"Checked {fresh.file_name}")
    return fresh


def import_batch(*, batch: ImportBatch, by: Viewer) -> ImportBatch:
    """Import an uploaded file, once: the second press, or the second manager, finds it done."""
    try:
        with transaction.atomic():
            fresh = _locked(batch)
            if fresh.imported_at is not None:
                return fresh
            plan = run(source_of(fresh), by=by)
            fresh.report, fresh.imported_at = as_data(plan, done=True), timezone.now()
            history.save(fresh, by=by, why="Imported")
            events.record(
                "import.finished", fresh, by=by, text=f"Imported {fresh.file_name}: {counts(plan, done=True)}"
            )
            return fresh
    except NotYet as refusal:
        with transaction.atomic():
            fresh = _open(batch)
            fresh.report = as_data(refusal.plan)
            history.save(fresh, by=by, why="Checked")
        raise


def _locked(batch: ImportBatch) -> ImportBatch:
    return ImportBatch.objects.select_for_update(of=("self",)).select_related("scheme").get(pk=batch.pk)


def _open(batch: ImportBatch) -> ImportBatch:
    fresh = _locked(batch)
    if fresh.imported_at is not None:
        raise Refusal("This file has been imported already. Choose the file again to import it once more.")
    return fresh
