from datetime import date

from careplans.rules.assessment_copies import ca12_copy_says_when_and_how as rule

DONE, TODAY = date(2026, 3, 1), date(2026, 3, 9)


def test_ca12_copy_says_when_and_how():
    assert not rule(" ", DONE, DONE, TODAY)
    assert not rule("By post", date(2026, 2, 28), DONE, TODAY)
    assert not rule("By post", date(2026, 3, 10), DONE, TODAY)
    assert rule("By post", DONE, DONE, TODAY)
