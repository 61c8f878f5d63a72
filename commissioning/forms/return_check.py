from sharedliving.core.forms import BaseForm, ChoiceField, FileField

MEGABYTES = 100
PAGE, CSV = "page", "csv"


class ReturnCheckForm(BaseForm):
    """A file of the national return, and how its report is wanted: nothing is kept, so it cannot be fetched later."""

    upload = FileField(
        label="Your file of the return",
        hint=f"A CSV file of at most {MEGABYTES} MB, with the names of the 46 columns in its first line.",
        endings=("csv", "txt"),
        megabytes=MEGABYTES,
        missing="Choose the file that you want to check",
    )
    report = ChoiceField(
        label="How do you want the report?",
        choices=((PAGE, "As a page: what is wrong, worst first"), (CSV, "As a CSV file: that, and every count")),
        initial=PAGE,
        called="how you want the report",
    )
