"""How carers are is said in one list of words, at talks, visits and reviews."""

from django.db import migrations, models

from sharedliving.core.together import Together


class Migration(migrations.Migration):

    dependencies = [
        ('placements', '0020_carer_reviews'),
    ]

    operations = [
        Together([
            migrations.AlterField(
                model_name='carerreview',
                name='wellbeing',
                field=models.CharField(blank=True, choices=[('well', 'Well'), ('tired', 'Tired, and they manage'), ('strained', 'Under strain'), ('not_coping', 'Not coping: they cannot go on like this')], max_length=10),
            ),
            migrations.AlterField(
                model_name='carervisit',
                name='wellbeing',
                field=models.CharField(choices=[('well', 'Well'), ('tired', 'Tired, and they manage'), ('strained', 'Under strain'), ('not_coping', 'Not coping: they cannot go on like this')], max_length=10),
            ),
            migrations.AlterField(
                model_name='historicalcarerreview',
                name='wellbeing',
                field=models.CharField(blank=True, choices=[('well', 'Well'), ('tired', 'Tired, and they manage'), ('strained', 'Under strain'), ('not_coping', 'Not coping: they cannot go on like this')], max_length=10),
            ),
            migrations.AlterField(
                model_name='historicalcarervisit',
                name='wellbeing',
                field=models.CharField(choices=[('well', 'Well'), ('tired', 'Tired, and they manage'), ('strained', 'Under strain'), ('not_coping', 'Not coping: they cannot go on like this')], max_length=10),
            ),
        ]),
    ]
