from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0020_clocks'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['team'], include=('id', 'owner', 'closed_at', 'died_on', 'is_restricted', 'may_open'), name='person_in_sight'),
        ),
    ]
