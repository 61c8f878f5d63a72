"""Headers that every answer carries."""

import pytest


@pytest.fixture
def answer(client, db):
    return client.get("/accounts/login/")


def test_only_our_own_scripts_and_styles(answer):
    policy = answer["Content-Security-Policy"]

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "object-src 'none'" in policy and "base-uri 'none'" in policy and "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
    ],
)
def test_header(answer, header, value):
    assert value in answer[header]
