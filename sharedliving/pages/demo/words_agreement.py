"""What stands in the arrangement agreements of the demo world: Josie's in full, and what is usual for everybody else."""

from typing import Any

USUAL: dict[str, Any] = {
    "room": "First floor, over the garden",
    "also_living_there": "The carers. Nobody else lives there by arrangement.",
    "supervision": "Somebody at home in the evening and at night. Help with cooking, and with letters on Saturdays.",
    "time_alone": "Up to three hours at home with the telephone within reach. Out alone on the ways they know.",
    "medicines": "They take no regular medicine. For hay fever they ask the carer, who writes down what was given.",
    "money_handling": "They spend £40 a week as they like. The carer helps with more than that, and keeps every receipt.",
    "house_rules": "We eat together on Sundays. Whoever is out later than ten rings. Nobody smokes indoors.",
    "keys": "Front door and own room.",
    "visitors": "Friends are welcome. Whoever stays the night is told to the carers the day before.",
    "family_contact": "They ring their sister on Sundays and visit her every other month by train.",
    "holidays": "One week a year with the carers, who pay for themselves. Any other holiday with the club.",
    "carer_breaks": "Four weeks a year, told three months before. Carol Jones supports the person here at home then.",
    "back_up_carer": "Carol Jones",
    "notice_words": "Whoever wants to end it tells the scheme worker, who calls everybody together within a week.",
    "speaks_up": "Their sister; and the advocacy service, if they want somebody else",
    "complaints": "To the scheme manager or the care manager, by telephone, letter or with somebody’s help. After that to the "
    "Local Government and Social Care Ombudsman.",
    "information_sharing": "Carer, scheme and council share what each needs for support and safety. Anything else only if the "
    "person agrees.",
    "review_triggers": "A new care and support plan, a worry about safety, a long illness of a carer, or when any of us asks.",
}
JOSIE: dict[str, Any] = {
    "room": "First floor at the front, with her own key and her own television",
    "also_living_there": "Maria and John Okafor, and their grandson Daniel (9) every other weekend. A cat called Biscuit.",
    "supervision": "Maria or John is at home from four in the afternoon until nine in the morning. By day Josie is at college "
    "or at the club. At night nobody gets up for her; she knocks on their door if she needs them.",
    "time_alone": "Up to an hour at home, with the telephone and John’s number on the fridge. Out alone to the corner shop, "
    "and on the number 7 bus once she has done it five times with John. With the cooker on never alone yet.",
    "medicines": "Josie takes one tablet for her thyroid each morning. Maria orders it and keeps it in the locked kitchen "
    "cupboard; Josie takes it herself, Maria sees it and ticks the chart.",
    "money_handling": "Karen, her sister, is her appointee. Josie has £45 a week in her purse and spends it as she likes. What "
    "costs more she decides with Karen. Maria keeps receipts for food and outings in the blue tin and shows Karen each month.",
    "house_rules": "Supper together at six; tell Maria by four if you will be out. Shoes off upstairs. No smoking indoors. "
    "Everybody knocks before going into somebody’s room.",
    "keys": "Front door, and her own room. John keeps a spare of both.",
    "visitors": "Josie’s friends come when she likes until ten. Whoever stays the night is told to Maria the day before. If "
    "Josie has a partner, that is her business; Maria will talk with her about staying safe, if she wants.",
    "family_contact": "Karen rings on Wednesdays and comes for lunch on the first Sunday. Josie goes to her aunt’s birthday "
    "tea in June; John drives her.",
    "holidays": "One week in August at the sea with the family: Josie pays her own ticket and spending money. A weekend with "
    "the club in spring, which she pays from her savings with Karen’s help.",
    "carer_breaks": "Maria and John have four weeks a year off, in May and October, told three months before. Josie stays at "
    "home and Carol Jones, a short break carer she knows, moves in for those weeks.",
    "back_up_carer": "Carol Jones, short break carer of the scheme, who has met Josie four times",
    "notice_words": "Whoever wants to end it tells Tom Hadley at the scheme, who calls everybody together within a week. If "
    "somebody is not safe, Josie can leave the same day and the council finds her somewhere.",
    "speaks_up": "Ms Dilys Webb of Speaking Up, her advocate, who sees her without anybody else",
    "complaints": "Josie can tell Dilys, ring the scheme manager, or ring Priya Shah at the council. There is a card with "
    "their pictures and numbers by her bed. If that does not help: the Local Government and Social Care Ombudsman.",
    "information_sharing": "Maria and John, the scheme and the council share what each needs for support and safety. Karen is "
    "told about money and hospital. Nobody else is told anything unless Josie says so.",
    "review_triggers": "A new care and support plan, a fall or a burn, Josie being upset for more than a week, illness of Maria "
    "or John, or when any of us asks.",
}
JOSIE_HOW: tuple[str, ...] = (
    "Maria cooks with her on Tuesdays and Fridays: she reads the list, Josie does it, a little more alone each month.",
    "John leaves the house for ten minutes on Saturdays, then twenty, up to an hour; Josie rings him when she wants to.",
    "Maria drives her to the club on Wednesdays and asks who she would like to have over. Friends come for tea any Sunday.",
    "Josie gets herself ready; John reads the course letters out loud with her and rings the farm about a trial day.",
    "John sits beside her on the number 7 five times, then behind her, then meets her at the other end.",
)
JOSIE_ROLES: dict[str, tuple[str, str, str]] = {
    "health": ("carer", "Maria Okafor", "Makes the appointments and goes along; the yearly health check is in March"),
    "money": (
        "family",
        "Karen Marlow, her sister and appointee",
        "Benefits and savings; looks at the receipts each month",
    ),
}
"""Who sees to what for her; for everybody else what is usual."""
TERMS: dict[str, dict[str, Any]] = {"SL-000101": JOSIE}
HOW: dict[str, tuple[str, ...]] = {"SL-000101": JOSIE_HOW}
ROLES: dict[str, dict[str, tuple[str, str, str]]] = {"SL-000101": JOSIE_ROLES}
"""Of the people who are told, by their number; for everybody else what is usual."""
