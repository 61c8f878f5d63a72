"""Messages at the head of a page."""

from django.contrib.messages import ERROR, INFO, SUCCESS
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string


def shown(*messages):
    return render_to_string("layouts/messages.html", {"messages": [Message(level, text) for level, text in messages]})


def test_everything_refused_stands_in_one_list():
    html = shown((ERROR, "Name a back-up."), (ERROR, "Enter the <budget>."))

    assert html.count("There is a problem") == html.count('role="alert"') == 1
    assert "<li>Name a back-up.</li><li>Enter the &lt;budget&gt;.</li>" in html


def test_news_of_success_is_read_out_and_other_news_is_not():
    html = shown((SUCCESS, "Saved"), (INFO, "It is quiet here"))

    assert html.count('role="alert"') == html.count('role="region"') == 1
    assert html.index(">Done</h2>") < html.index("Saved") < html.index(">Please note</h2>")


def test_only_the_first_takes_the_focus():
    html = shown((SUCCESS, "Saved"), (SUCCESS, "Sent"), (INFO, "Quiet"))

    assert html.count('data-disable-auto-focus="true"') == 2
    assert all(html.count(f'"message-{name}"') == 2 for name in ("1-1", "1-2", "2-1")), "each heading names its banner"
