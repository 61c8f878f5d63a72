from datetime import date

from careplans.rules import continuing_care as rules

SENT, MET, DECIDED, TODAY = (date(2026, 3, day) for day in (1, 10, 12, 20))


def test_chc_decision_has_date_and_reasons():
    rule = rules.chc_decision_has_date_and_reasons

    assert not rule(SENT, MET, DECIDED, "", TODAY)
    assert not rule(SENT, DECIDED, MET, "Why", TODAY)
    assert not rule(MET, None, SENT, "Why", TODAY)
    assert not rule(SENT, None, date(2026, 3, 21), "Why", TODAY)
    assert rule(SENT, MET, DECIDED, "Why", TODAY)
    assert rule(SENT, None, DECIDED, "Why", TODAY)


def test_chc_review_has_date_and_note():
    rule = rules.chc_review_has_date_and_note

    assert not rule(DECIDED, TODAY, " ", TODAY)
    assert not rule(DECIDED, MET, "Same", TODAY)
    assert not rule(DECIDED, date(2026, 3, 21), "Same", TODAY)
    assert rule(DECIDED, TODAY, "Same", TODAY)
    assert rule(None, TODAY, "Same", TODAY)
