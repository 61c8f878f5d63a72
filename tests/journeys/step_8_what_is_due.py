"""What is due: by owner and date on the page, and one e-mail for each owner, however often the sweep runs."""

from datetime import timedelta
from email import message_from_bytes
from email.message import Message
from email.policy import default
from pathlib import Path

from people.models import Person
from sharedliving.core.dates import today, uk_date
from sharedliving.pages.services.digests import send_digests
from sharedliving.pages.services.sweep import sweep
from tests.journeys.step_7_review import next_review
from tests.journeys.story import NAME, Story


def then_everything_has_an_owner_and_a_date(story: Story) -> None:
    priya, tom = story.priya, story.tom
    visit = uk_date(today() + timedelta(days=90))
    for walker, ours in ((priya, "My team’s"), (tom, "My scheme’s")):
        walker.go("What is due")
        walker.select("Due", "In the next 3 months")
        walker.select("Whose", f"{ours}: everybody I can see")
        walker.press("Show")
    assert tom.row(NAME, "Tom Hadley", visit).count() == 1
    assert priya.row(NAME, "Priya Shah", uk_date(today() + timedelta(days=42))).count() == 1


def then_each_owner_gets_one_digest(story: Story, mailbox: Path) -> None:
    """On the day before the review: Priya and Tom are told, and their managers of what is long overdue."""
    eve = next_review() - timedelta(days=1)
    for _ in range(3):
        sweep(on=eve)
        send_digests(on=eve)
    sent = {message["To"]: message for message in messages(mailbox)}
    assert len(sent) == len(messages(mailbox)), "one digest a reader"
    assert {story.cast.priya.email, story.cast.tom.email} <= set(sent)
    reference = Person.objects.get(given_name="Joanna").reference
    priyas = sent[story.cast.priya.email].get_content()
    assert f"{uk_date(next_review())}: Review for {reference}" in priyas
    assert NAME not in priyas and "Whitfield" not in priyas, "mail names nobody"


def messages(mailbox: Path) -> list[Message]:
    return [message_from_bytes(file.read_bytes(), policy=default) for file in sorted(mailbox.glob("*.eml"))]
