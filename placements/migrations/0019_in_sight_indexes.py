from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0024_in_sight_indexes'),
        ('placements', '0018_safety_net_indexes'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='agreementline',
            index=models.Index(condition=models.Q(('need__isnull', True), ('party', '')), fields=['agreement'], name='line_nobody_does'),
        ),
        migrations.AddIndex(
            model_name='householdcheck',
            index=models.Index(fields=['valid_until'], include=('household', 'kind'), name='check_by_end'),
        ),
    ]
