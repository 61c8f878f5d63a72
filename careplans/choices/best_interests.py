"""Lists of best interests decisions."""

from django.db import models


class ConsultedAs(models.TextChoices):
    """Whom the law asks to be consulted, where it is practicable and appropriate (MCA section 4(7))."""

    FAMILY = "family", "Family or friend"
    CARER = "carer", "Unpaid carer"
    NAMED = "named", "Named by the person"
    ATTORNEY = "attorney", "Attorney"
    DEPUTY = "deputy", "Deputy"
    IMCA = "imca", "Independent mental capacity advocate"
    PAID = "paid", "Shared Lives carer or professional"
