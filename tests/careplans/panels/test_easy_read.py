from careplans.panels.easy_read import warnings


def test_a_long_line_with_a_hard_word_is_named_twice():
    line = "We ensure that you can go to the shop with Grace on every Monday"

    long, hard = warnings([line, "I like tea."])

    assert long == f"“{line}” is long: at most 12 words, one idea a line."
    assert hard == f"“{line}” has a hard word. Instead of “ensure” you can write “make sure”."


def test_easy_lines_have_no_warning():
    assert warnings(["My name is Danny.", ""]) == []


def test_braces_in_a_line_are_words():
    assert warnings(["{name} ensures {0}"])[0].startswith("“{name} ensures {0}” has a hard word")
