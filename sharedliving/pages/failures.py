"""The twenty-five ways in which people fall through the net, the worst first (the ranking that the project rests on)."""

FAILURES: dict[int, tuple[str, str]] = {
    1: ("Nobody is named once they have settled", "S0, G8-MON, LGO-WILTS"),
    2: ("A review is missed or years late", "CC2021, HWLL, SALT2021, RIS"),
    3: ("The council’s records do not know them", "S3, CC2010"),
    4: ("They live somewhere without a plan", "S1"),
    5: ("The scheme is told too little", "G14-ASS, G8-MON"),
    6: ("The scheme is left to assess alone", "S3"),
    7: ("Their worker leaves and nobody follows", "S0"),
    8: ("An emergency becomes permanent by drift", "G14-EMG"),
    9: ("Emergency carers are not approved or trained", "S3"),
    10: ("Nobody independent speaks for them", "G14-ADV, LGO-LINCS"),
    11: ("They are reviewed on paper, or without being there", "S3"),
    12: ("The assessment is late, and they do not know how long", "LGO-CAMBS, LGO-HANTS, LGO-GLOS, CC2022"),
    13: ("Carers beyond their limits, or out of date", "APS13, GLOS-MON"),
    14: ("Nobody owns or looks again at the risks", "S3"),
    15: ("Each thinks that the other is doing it", "S0"),
    16: ("Carers are exhausted", "INV-LON"),
    17: ("A pile of plans that nobody understands", "S1"),
    18: ("A muddle about money", "LGO-WILTS, G8-MAT"),
    19: ("Fees frozen for years", "INV-NW, INV-YH"),
    20: ("Restricted without a lawful basis", "LLG-AGNI, LGO-WIRRAL"),
    21: ("What was promised does not come", "S0"),
    22: ("A cliff at eighteen", "SLP-FC"),
    23: ("A wish to move on, not asked or not acted on", "G8-MOVE, S2"),
    24: ("Culture, faith or language unmatched", "S2, HALL"),
    25: ("Cut without assessment, or a record too thin", "LGO-WB, LGO-SOM"),
}
"""Number → (what happens, where it is told)."""
TOP = (1, 2, 3, 4, 5)
"""The failures that managers are warned of on every page when they last for a week."""
NEAR_MISS = 99
"""Where lists stand that show none of the twenty-five: after all of them."""
