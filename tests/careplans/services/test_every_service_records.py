"""Every public function that writes records an event: a new one without a test above fails here."""

import ast
import inspect

from careplans.services import (
    advocacy,
    advocates,
    aftercare,
    allocation,
    assessments,
    authorities,
    best_interests,
    capacity,
    copies,
    court_applications,
    court_orders,
    delays,
    easy_read,
    funding,
    letters,
    liberty,
    limits,
    onward,
    own_copies,
    plans,
    promises,
    records,
    releases,
    renewals,
    requests,
    restrictions,
    risk,
    risk_agreement,
    safeguarding,
    signing,
    support,
    support_copies,
    support_signing,
    triage,
    waiting,
)

MODULES = (
    aftercare,
    advocacy,
    advocates,
    allocation,
    assessments,
    copies,
    delays,
    easy_read,
    letters,
    funding,
    limits,
    own_copies,
    onward,
    plans,
    promises,
    releases,
    renewals,
    requests,
    restrictions,
    risk,
    risk_agreement,
    signing,
    capacity,
    records,
    support,
    support_copies,
    support_signing,
    triage,
    waiting,
    authorities,
    best_interests,
    liberty,
    court_applications,
    court_orders,
    safeguarding,
)
READS = {"log_of", "latest_review", "newest_assessment", "assessed_needs", "assessors", "gate",
         "findings_of", "in_force_before", "signer_for", "receiver_of", "approvers",
         "in_force", "refuse_above_limit", "who_may", "owe", "no_longer_owed", "writable", "put_answers", "kept",
         "why_not_sign", "kind_for", "refuse_amount", "entitled", "follow", "ensure", "broken",
         "refuse_broken", "decided_for", "why_not", "address", "line", "refuse_undecided", "refuse_assessor", "writer_for",
         "decider_for"}  # fmt: skip
RECORDS = (
    "events.record(", "records.begin(", "records.save_section(", "records.complete(", "records.stop(", "_close(", "_save(",
    "hand(", "_acknowledged(", "begin(person=", "_begin_enquiry(", "start(",
)  # fmt: skip


def writers():
    for module in MODULES:
        tree = ast.parse(inspect.getsource(module))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.name not in READS:
                yield module.__name__, node


def test_every_service_is_atomic_records_and_takes_keywords_only():
    for module, node in writers():
        body = ast.unparse(node)
        assert any(call in body for call in RECORDS), f"{module}.{node.name} records no event"
        assert ast.unparse(node.decorator_list[0]) == "transaction.atomic", f"{module}.{node.name} is not atomic"
        assert not node.args.args, f"{module}.{node.name} takes positional arguments"
        assert "by" in [argument.arg for argument in node.args.kwonlyargs], f"{module}.{node.name} has no `by`"
