import django.core.validators
from django.db import migrations, models

from sharedliving.core.together import Together

RETURN_CODE = {
    "max_length": 9, "blank": True, "default": "", "db_default": "",
    "help_text": "The council’s code in the national return (CLD), as the Department gave it.",
    "validators": [
        django.core.validators.RegexValidator("^[A-Z0-9]{3,9}$", "Enter 3 to 9 capital letters and digits, like E06000001"),
    ],
}


class Migration(migrations.Migration):
    dependencies = [("people", "0024_carer_reviews")]

    operations = [
        Together([
            migrations.AddField("historicalorganisation", "return_code", models.CharField(**RETURN_CODE)),
            migrations.AddField("organisation", "return_code", models.CharField(**RETURN_CODE)),
        ]),
    ]
