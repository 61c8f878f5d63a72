from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0024_in_sight_indexes'),
        ('people', '0021_in_sight_indexes'),
        ('placements', '0019_in_sight_indexes'),
        ('reviews', '0010_visits'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('closed_at__isnull', True)), fields=['due_on'], include=('id', 'person', 'state'), name='review_open'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(condition=models.Q(('state', 'completed')), fields=['held_on'], include=('id', 'person'), name='review_completed'),
        ),
    ]
