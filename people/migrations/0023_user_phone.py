from django.db import migrations, models

from sharedliving.core.together import Together

PHONE = {
    "max_length": 30, "verbose_name": "telephone", "blank": True, "default": "", "db_default": "",
    "help_text": "At work. It stands in the letters that say who is responsible for somebody.",
}


class Migration(migrations.Migration):
    dependencies = [("people", "0022_review_pack_clock")]

    operations = [
        Together([
            migrations.AddField("historicaluser", "phone", models.CharField(**PHONE)),
            migrations.AddField("user", "phone", models.CharField(**PHONE)),
        ]),
    ]
