"""A visit of the scheme is its monitoring: records and home are looked at too. One list of words for how carers are."""

from django.conf import settings
from django.db import migrations, models

from sharedliving.core.together import Together

SAID = "UPDATE {table} SET wellbeing = 'not_coping' WHERE wellbeing = 'strained'"
# What was called strained said "they cannot go on like this".

ASKED = [
    f"""UPDATE {table} SET records = 'not_looked', home = 'not_looked', records_words = 'Nobody asked at the time',
        home_words = 'Nobody asked at the time' WHERE side = 'scheme'"""
    for table in ("reviews_visit", "reviews_historicalvisit")
]


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0024_carer_reviews'),
        ('placements', '0021_one_word_for_wellbeing'),
        ('reviews', '0013_packs'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.RemoveConstraint(
                model_name='visit',
                name='visit_to_strained_carers_says_what_follows',
            ),
            migrations.AddField(
                model_name='historicalvisit',
                name='home',
                field=models.CharField(blank=True, choices=[('in_order', 'Looked at, and in order'), ('concern', 'Looked at, and something is not right'), ('not_looked', 'Not looked at this time'), ('not_supported', 'The carers do not help with it')], help_text='Health and safety of the home; the scheme looks at it', max_length=16),
            ),
            migrations.AddField(
                model_name='historicalvisit',
                name='home_words',
                field=models.TextField(blank=True),
            ),
            migrations.AddField(
                model_name='historicalvisit',
                name='records',
                field=models.CharField(blank=True, choices=[('in_order', 'Looked at, and in order'), ('concern', 'Looked at, and something is not right'), ('not_looked', 'Not looked at this time'), ('not_supported', 'The carers do not help with it')], help_text='Records that the carers keep; the scheme looks at them', max_length=16),
            ),
            migrations.AddField(
                model_name='historicalvisit',
                name='records_words',
                field=models.TextField(blank=True),
            ),
            migrations.AddField(
                model_name='visit',
                name='home',
                field=models.CharField(blank=True, choices=[('in_order', 'Looked at, and in order'), ('concern', 'Looked at, and something is not right'), ('not_looked', 'Not looked at this time'), ('not_supported', 'The carers do not help with it')], help_text='Health and safety of the home; the scheme looks at it', max_length=16),
            ),
            migrations.AddField(
                model_name='visit',
                name='home_words',
                field=models.TextField(blank=True),
            ),
            migrations.AddField(
                model_name='visit',
                name='records',
                field=models.CharField(blank=True, choices=[('in_order', 'Looked at, and in order'), ('concern', 'Looked at, and something is not right'), ('not_looked', 'Not looked at this time'), ('not_supported', 'The carers do not help with it')], help_text='Records that the carers keep; the scheme looks at them', max_length=16),
            ),
            migrations.AddField(
                model_name='visit',
                name='records_words',
                field=models.TextField(blank=True),
            ),
            migrations.AlterField(
                model_name='historicalvisit',
                name='wellbeing',
                field=models.CharField(choices=[('well', 'Well'), ('tired', 'Tired, and they manage'), ('strained', 'Under strain'), ('not_coping', 'Not coping: they cannot go on like this'), ('not_met', 'The visitor did not meet them')], max_length=10),
            ),
            migrations.AlterField(
                model_name='visit',
                name='wellbeing',
                field=models.CharField(choices=[('well', 'Well'), ('tired', 'Tired, and they manage'), ('strained', 'Under strain'), ('not_coping', 'Not coping: they cannot go on like this'), ('not_met', 'The visitor did not meet them')], max_length=10),
            ),
        ]),
        migrations.RunSQL([SAID.format(table="reviews_visit"), SAID.format(table="reviews_historicalvisit"), *ASKED], migrations.RunSQL.noop),
        Together([
            migrations.AddConstraint(
                model_name='visit',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('wellbeing__in', ('strained', 'not_coping')), _negated=True), models.Q(('follows', ''), _negated=True), _connector='OR'), name='visit_to_strained_carers_says_what_follows'),
            ),
            migrations.AddConstraint(
                model_name='visit',
                constraint=models.CheckConstraint(condition=models.Q(('side', 'council'), models.Q(models.Q(('records', ''), _negated=True), models.Q(('home', ''), _negated=True)), _connector='OR'), name='scheme_visit_looks_at_records_and_home'),
            ),
            migrations.AddConstraint(
                model_name='visit',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('records__in', ('', 'in_order', 'not_supported')), models.Q(('records_words', ''), _negated=True), _connector='OR'), models.Q(('home__in', ('', 'in_order', 'not_supported')), models.Q(('home_words', ''), _negated=True), _connector='OR')), name='visit_says_what_it_found_of_records_and_home'),
            ),
        ]),
    ]
