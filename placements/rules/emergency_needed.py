"""The least that must be known at the moment somebody is taken in, in the order in which it is asked on the telephone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One thing: the column it stands in, its name, its question, a hint, and what to do while it is missing."""

    field: str
    label: str
    question: str
    missing: str
    hint: str = ""


ITEMS: tuple[Item, ...] = (
    Item("asked_by", "Who asks", "Who asks, and what are they to the person?", "Enter who asks"),
    Item("out_of_hours", "Number day and night", "Where is the referrer reached day and night?",
         "Enter a number that is answered day and night"),
    Item("why_now", "Why now", "What has happened?", "Say what has happened", "Why it cannot wait until tomorrow"),
    Item("avoidable", "Foreseen", "Could it have been foreseen or avoided?",
         "Select whether it could have been foreseen or avoided"),
    Item("identity", "Who they are", "How do you know who they are?", "Say how you know who they are",
         "Like: known to the team, or a document somebody has seen"),
    Item("risks_to", "Risks to them", "What could harm them?", "Say what could harm them, or that nothing is known"),
    Item("risks_from", "Risks from them", "What could they do to others?",
         "Say what they could do to others, or that nothing is known",
         "Everybody in the household has to be safe: children, other people, animals"),
    Item("medication", "Medicines", "Which medicines, how much, and when?", "Enter their medicines, or that they take none",
         "And where the medicines are now"),
    Item("allergies", "Allergies", "What are they allergic to?", "Enter their allergies, or that none are known"),
    Item("communication", "Communication", "How do they communicate?", "Say how they communicate"),
    Item("capacity", "Capacity", "Can they decide about going there?", "Say whether they can decide about going there",
         "Who looked at it, and what they found"),
    Item("consent", "Consent", "How did they agree, or who decided in their best interests?",
         "Say how they agreed, or who decided in their best interests", "To go there, and to what is told about them"),
    Item("gp", "GP", "Who is their GP?", "Enter their GP", "Surgery and telephone number"),
    Item("next_of_kin", "Next of kin", "Who is their next of kin?", "Enter their next of kin, or that there is none",
         "Name, telephone number, and whether they know"),
    Item("calms", "What calms them", "What calms them?", "Say what calms them"),
    Item("upsets", "What upsets them", "What upsets them?", "Say what upsets them"),
    Item("authority", "Legal authority", "Who holds legal authority for them?",
         "Say who holds legal authority, or that nobody does", "An attorney, a deputy, a court; or nobody"),
    Item("expected_length", "How long", "How long is it expected to last?", "Say how long it is expected to last"),
    Item("funded_by", "Funding", "Who has authorised the funding?", "Enter who has authorised the funding",
         "Their name and what they are"),
)  # fmt: skip
