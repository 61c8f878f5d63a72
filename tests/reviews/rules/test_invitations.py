from datetime import timedelta

from reviews.rules import invitations as rules
from sharedliving.core import dates

TODAY = dates.today()


def test_g14_rev_7_pack_in_time():
    meets = TODAY + timedelta(days=20)

    assert rules.g14_rev_7_pack_in_time(meets - timedelta(days=7), meets)
    assert not rules.g14_rev_7_pack_in_time(meets - timedelta(days=6), meets)
    assert rules.g14_rev_7_pack_in_time(None, TODAY + timedelta(days=7))
    assert not rules.g14_rev_7_pack_in_time(None, TODAY + timedelta(days=6))


def test_pack_is_sent_before_it_is_received():
    assert not list(rules.pack_is_sent_before_it_is_received(TODAY, None))
    assert list(rules.pack_is_sent_before_it_is_received(None, TODAY))
