from django.conf import settings
from django.db import migrations, models

from sharedliving.core.together import Together


class Migration(migrations.Migration):

    dependencies = [
        ('careplans', '0023_safety_net_indexes'),
        ('people', '0021_in_sight_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [Together([
        migrations.RemoveIndex(
            model_name='assessment',
            name='eligible_carer_assessment',
        ),
        migrations.AddIndex(
            model_name='assessment',
            index=models.Index(condition=models.Q(('eligibility', 'eligible'), ('kind', 'unpaid_carer'), ('state', 'completed')), fields=['completed_on'], include=('id', 'person', 'carer'), name='eligible_carer_assessment'),
        ),
        migrations.AddIndex(
            model_name='careplan',
            index=models.Index(condition=models.Q(('state', 'in_force')), fields=['signed_off_on'], include=('id', 'person'), name='plan_in_force_since'),
        ),
    ])]
