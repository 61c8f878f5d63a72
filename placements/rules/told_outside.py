"""What readers outside a scheme are told of a household in its own words: nothing that somebody could type a name into."""

import re

DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?")
OTHER_AREA, OTHER_LANGUAGE = "Another area", "another language"
LANGUAGES = frozenset(
    word.casefold()
    for word in """Afrikaans,Akan,Albanian,Amharic,Arabic,Armenian,Bengali,Bosnian,British Sign Language,BSL,Bulgarian,
    Burmese,Cantonese,Caribbean Creole,Chinese,Cornish,Croatian,Czech,Danish,Dari,Dutch,Estonian,Farsi,Filipino,Finnish,
    French,Georgian,German,Greek,Gujarati,Hausa,Hebrew,Hindi,Hungarian,Igbo,Italian,Japanese,Kashmiri,Korean,Krio,Kurdish,
    Latvian,Lingala,Lithuanian,Luganda,Macedonian,Makaton,Malay,Malayalam,Maltese,Mandarin,Marathi,Mirpuri,Nepalese,Nepali,
    Norwegian,Pashto,Patois,Persian,Polish,Portuguese,Punjabi,Romani,Romanian,Russian,Scottish Gaelic,Serbian,Shona,
    Sign language,Sinhala,Sinhalese,Slovak,Slovenian,Somali,Spanish,Swahili,Swedish,Sylheti,Tagalog,Tamil,Telugu,Thai,
    Tigrinya,Turkish,Twi,Ukrainian,Urdu,Vietnamese,Welsh,Wolof,Yiddish,Yoruba,Zulu""".replace("\n", "").split(",")
    for word in [" ".join(word.split())]
)
"""Those of the census, and how else people speak with each other."""


def district_told(area: str) -> str:
    """A postcode district; anything else that somebody typed is another area (no free text reaches a commissioner)."""
    tidy = area.replace(" ", "").upper()
    return tidy if DISTRICT.fullmatch(tidy) else OTHER_AREA


def language_told(language: str) -> str:
    """The name of a known language; anything else that somebody typed is another language."""
    return language if " ".join(language.split()).casefold() in LANGUAGES else OTHER_LANGUAGE
