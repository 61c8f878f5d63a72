from careplans.rules.plans import ca25_involvement, ca26_budget_is_not_cut
from careplans.rules.requests import one_request_at_a_time
from careplans.rules.said import message, missing, says, source


def test_message_is_the_first_line_with_its_words_filled_in():
    assert message(ca25_involvement, name="Danny") == "Say who took part in writing the plan, and how Danny did."


def test_source_is_read_from_its_line():
    assert source(ca26_budget_is_not_cut) == "CA26"
    assert source(one_request_at_a_time) == ""


def test_missing_has_message_link_and_source():
    reason = missing(ca25_involvement, "/plans/1/agreement/", name="Danny")

    assert (reason.url, reason.rule) == ("/plans/1/agreement/", "CA25")


def test_says_is_met_or_missing():
    assert says("Involved", ca25_involvement, True, name="Danny").missing is None
    assert says("Involved", ca25_involvement, False, "/x/", name="Danny").missing.url == "/x/"
