"""Every component in every state, for looking at and for the browser tests; in the demo and in tests only."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sharedliving.core.components import Due, Link, Money, Quote, Tag
from sharedliving.core.components.status import STATUSES
from sharedliving.core.dates import today
from sharedliving.core.forms import (
    BaseForm,
    CheckField,
    Choice,
    ChoiceField,
    EmailField,
    FileField,
    MoneyField,
    MultiChoiceField,
    NhsNumberField,
    NumberField,
    PastDateField,
    PhoneField,
    PostcodeField,
    SelectField,
    TextField,
    TimeField,
    WordsField,
    YesNoField,
)
from sharedliving.core.standards import Standard

LONG = "Wilhelmina Featherstonehaugh-Cholmondeley van den Bergh"


class EveryField(BaseForm):
    """One of each."""

    reveals = {"source": {"other": ["source_other"]}}
    sections = (("About the request", ["first_contact", "source", "wants"]), ("About the person", ["nhs", "needs"]))

    name = TextField(label="Full name", max_length=40, hint="As they like to be called")
    first_contact = PastDateField(
        label="When did they first contact you?", called="Date of first contact",
        missing="Enter the date of first contact", size="m",
    )  # fmt: skip
    at = TimeField(label="Time of the call", hint="Like 2:30pm")
    source = ChoiceField(
        label="Who made the request?",
        choices=[Choice("self", "The person", hint="In any way they communicate"), ("other", "Someone else")],
    )
    source_other = TextField(label="Who was it?")
    wants = WordsField(label="What do they want?", max_length=500, count=True, rows=4)
    urgent = YesNoField(label="Is there an urgent need?")
    needs = MultiChoiceField(label="What do they need help with?", choices=[("food", "Meals"), ("home", "The home")])
    nhs = NhsNumberField(required=False)
    budget = MoneyField(label="Personal budget a week", missing="Enter the personal budget")
    hours = NumberField(label="Hours of support", suffix="hours a week", most=168)
    team = SelectField(label="Team", choices=[("n", "North"), ("s", "South")])
    email = EmailField(label="Email address")
    phone = PhoneField(label="Telephone number", required=False)
    postcode = PostcodeField(label="Postcode")
    letter = FileField(label="Letter", endings=("pdf",), required=False)
    sure = CheckField(label="They know that this is written down", required=True)


class FilterForm(BaseForm):
    mark_optional = False
    owner = SelectField(label="Owner", choices=[("me", "Me"), ("team", "My team")], required=False, empty="Everybody")
    late = MultiChoiceField(label="Show", choices=[("late", "Overdue only")], required=False, small=True)


@login_not_required
def components(request: HttpRequest) -> HttpResponse:
    return render(request, "core/gallery.html", samples())


@login_not_required
def form(request: HttpRequest) -> HttpResponse:
    """Empty, and after the button with what was wrong."""
    files = request.FILES or None
    return render(request, "core/gallery_form.html", {"form": EveryField(request.POST or None, files)})


def samples() -> dict[str, Any]:
    """What the gallery shows, days counted from today."""
    return {
        "statuses": sorted(STATUSES),
        "filters": FilterForm(),
        "days": [(today() + timedelta(days=days), False) for days in (-40, -1, 0, 1, 5, 12, 200)] + [(today(), True)],
        "page": Paginator(range(1000), 25).page(7),
        "stats": [{"number": 3, "text": "overdue", "href": "?a"}, {"number": 5, "text": "due this week", "href": "?b"}],
        "facts": [
            ("Preferred name", LONG),
            {"key": "Address", "value": "12 Mill Lane\nWestmere\nWM1 4AP", "href": "#address"},
            ("Born", today() - timedelta(days=12000)),
            ("Plan", Tag("signed_off")),
            ("Budget", Money(1250)),
            ("Wishes", Quote("I want to keep my cat.", "Ann")),
            ("Interpreter", ""),
        ],
        "good": Standard("Own words", "Somebody who knows them would recognise their voice.", "Care Act 2014"),
        "tasks": [
            {"title": "In their own words", "href": "#a", "status": "done"},
            {"title": "The ten outcomes", "href": "#b", "status": "in_progress", "hint": "4 of 10 answered"},
            {"title": "Advocacy", "href": "#c", "status": "not_started"},
            {"title": "Decision", "status": "cannot_start"},
        ],
        "headers": ["Due", "Person", "What", {"text": "Days", "numeric": True}],
        "rows": [
            [Due(today() + timedelta(days=d)), Link(n, f"#{d}"), "First review", d]
            for d, n in ((-3, "Ann Carr"), (4, LONG))
        ],
        "nothing": [],
        "crumbs": [("People", "/people/"), ("Ann Carr", None)],
    } | record_samples()


def record_samples() -> dict[str, Any]:
    """What belongs to a person's record."""
    day, names = today(), ("Request", "Assessment", "Plan", "Referral", "Match", "Agreement", "Arrangement", "Review")
    states = ["done", "done", "now", "blocked", "not_yet", "not_yet", "not_yet", "not_yet"]
    return {
        "person": {
            "name": "Ann Carr", "age": 34, "reference": "SL-000123", "owner": "Priya Shah, Westmere North",
            "communication": "Ann signs (Makaton) and reads short sentences. Ask her sister before a first visit.",
            "alerts": ["Epilepsy: rescue medicine in the kitchen", {"text": "Restricted record", "quiet": True}],
            "next": {"text": "Sign off the plan", "on": day + timedelta(days=4), "href": "#plan"},
        },
        "nobody": {"name": LONG, "age": None, "reference": "SL-000124"},
        "steps": [
            {"name": name, "state": state, "on": day if state in ("done", "now") else None, "href": f"#{name}"}
            | ({"reason": "The plan is not signed off"} if state == "blocked" else {})
            for name, state in zip(names, states, strict=True)
        ],
        "gate": [
            {"text": "Assessment completed", "ok": True},
            {"text": "The plan has to be signed off", "ok": False, "href": "#gate-plan"},
            {"text": "Ann has to agree to sharing it", "ok": False, "href": "#consent", "action": "Record consent"},
        ],
        "entries": [
            {
                "when": day, "title": "Visit", "who": "Priya Shah", "kind": "Note", "href": "#v",
                "text": "Ann showed me her room.\nShe is well.",
            },
            {"when": day - timedelta(days=40), "title": "Plan released", "who": "Priya Shah", "written": day},
        ],
        "menu": [
            {"text": "Overview", "href": "#o", "current": True},
            {"heading": "Care and support", "items": [{"text": "Plans", "href": "#p"}, {"text": "Reviews", "href": "#r"}]},
        ],
        "household": {
            "name": "Maria and Tom Oduya", "status": Tag("vacancy"), "lead": "Has known Ann since 2024, from short breaks.",
            "facts": [("Places", "3, one taken"), ("Area", "Westmere North"), ("Approved until", day)],
            "reasons": ["Ground-floor room", "Signs Makaton"], "concerns": ["Two dogs"], "action": "Propose", "action_href": "#",
        },
    }  # fmt: skip
