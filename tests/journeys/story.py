"""What the steps of a journey share: who is at the keyboard, and where things were found."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.journeys.cast import Cast
from tests.journeys.walker import Walker

NAME = "Joanna Whitfield"
WANTS = "I want to live with a family, cook my own tea and see my sister on Sundays."


@dataclass
class Story:
    """Users sign in when they are first needed. `at` keeps the addresses of rows by what they are."""

    cast: Cast
    sign_in: Callable[[str], Walker]
    at: dict[str, str] = field(default_factory=dict)
    walkers: dict[str, Walker] = field(default_factory=dict)

    @property
    def priya(self) -> Walker:
        """The care manager."""
        return self.walker("priya")

    @property
    def gareth(self) -> Walker:
        """Their line manager."""
        return self.walker("gareth")

    @property
    def tom(self) -> Walker:
        """The scheme worker."""
        return self.walker("tom")

    @property
    def judith(self) -> Walker:
        """The scheme manager."""
        return self.walker("judith")

    def walker(self, key: str) -> Walker:
        if key not in self.walkers:
            self.walkers[key] = self.sign_in(getattr(self.cast, key).email)
        return self.walkers[key]

    def remember(self, what: str, walker: Walker) -> None:
        """This is the page of that row."""
        self.at[what] = walker.page.url
