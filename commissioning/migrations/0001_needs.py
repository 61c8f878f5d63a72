"""Who was not referred and why, whom to recruit, and what is suggested to commissioners."""

import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from sharedliving.core.together import Together


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0026_needs_clocks'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together([
            migrations.CreateModel(
                name='HistoricalNotReferred',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('on', models.DateField()),
                    ('reason', models.CharField(choices=[('no_room', 'No scheme has room now'), ('no_skills', 'No carers with the skills needed'), ('area', 'No carers in the area'), ('access', 'No home with the access needed'), ('culture', 'No carers of their culture, faith or language'), ('offer', 'No scheme offers this kind of support'), ('too_slow', 'It would have taken too long'), ('funding', 'The funding would not cover it'), ('risk', 'Risks that no household could carry'), ('person', 'The person did not want it'), ('family', 'Their family did not want it'), ('unknown', 'Too little is known of what Shared Lives can do')], max_length=10)),
                    ('needs', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('short_stays', 'Planned specialist short stays'), ('floating', 'Support in people’s own homes, or out and about, as a good neighbour would'), ('brain_injury', 'People with an acquired brain injury'), ('autism', 'Autistic people'), ('recuperation', 'Hospital at home, recuperation and rehabilitation'), ('dementia', 'People with dementia, at any age'), ('complex', 'People with complex needs, also with two carers for one person'), ('transition', 'Young people who move on from children’s services'), ('discharge', 'People who leave hospital or a care home'), ('mental_hospital', 'People who leave a mental health hospital'), ('wheelchair', 'Homes with wheelchair access'), ('learning', 'People with a learning disability'), ('mental_health', 'People with mental health needs'), ('behaviour', 'People whose behaviour challenges'), ('personal_care', 'People who need personal care or help to move'), ('culture', 'A home of one culture, faith or diet'), ('language', 'A home where another language or sign language is spoken'), ('moving_on', 'A stepping stone to a place of their own')], max_length=16), size=None)),
                    ('area', models.CharField(blank=True, help_text='Postcode district, like WM3; empty: any', max_length=8)),
                    ('is_urgent', models.BooleanField(default=False)),
                    ('faith', models.CharField(blank=True, choices=[('christian', 'Christian'), ('muslim', 'Muslim'), ('hindu', 'Hindu'), ('sikh', 'Sikh'), ('jewish', 'Jewish'), ('buddhist', 'Buddhist')], max_length=12)),
                    ('language', models.CharField(blank=True, choices=[('arabic', 'Arabic'), ('bengali', 'Bengali'), ('bsl', 'British Sign Language'), ('cantonese', 'Cantonese'), ('french', 'French'), ('gujarati', 'Gujarati'), ('italian', 'Italian'), ('mandarin', 'Mandarin'), ('persian', 'Persian'), ('polish', 'Polish'), ('portuguese', 'Portuguese'), ('punjabi', 'Punjabi'), ('romanian', 'Romanian'), ('somali', 'Somali'), ('spanish', 'Spanish'), ('tamil', 'Tamil'), ('turkish', 'Turkish'), ('ukrainian', 'Ukrainian'), ('urdu', 'Urdu'), ('welsh', 'Welsh'), ('other', 'Another language')], max_length=12)),
                    ('wheelchair_access', models.BooleanField(default=False)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('by_user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('council', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation')),
                    ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.person')),
                ],
                options={
                    'verbose_name': 'historical not referred',
                    'verbose_name_plural': 'historical not referreds',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalRecruitmentTarget',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(choices=[('proposed', 'Proposed'), ('agreed', 'Agreed'), ('reached', 'Reached'), ('given_up', 'Given up')], default='proposed', max_length=10)),
                    ('area', models.CharField(blank=True, help_text='Postcode district, like WM3; empty: any', max_length=8)),
                    ('skills', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('wheelchair', 'Wheelchair access'), ('step_free', 'No steps to the door'), ('ground_floor', 'A bedroom on the ground floor'), ('en_suite', 'A bathroom of their own'), ('wet_room', 'A wet room'), ('hoist', 'A hoist'), ('bus', 'A bus stop nearby'), ('parking', 'Room to park'), ('quiet', 'A quiet home'), ('lively', 'A lively home'), ('no_pets', 'No pets'), ('pets', 'Pets'), ('no_smoke', 'Nobody smokes'), ('no_children', 'No children live there'), ('children', 'Children live there'), ('lgbt', 'LGBT+ people are welcome'), ('women', 'Only women care'), ('men', 'Only men care'), ('awake', 'Somebody can be awake at night'), ('dementia', 'Dementia'), ('autism', 'Autism'), ('behaviour', 'Behaviour that challenges'), ('epilepsy', 'Epilepsy'), ('medication', 'Medicines'), ('personal_care', 'Personal care'), ('moving', 'Moving and assisting'), ('mental_health', 'Mental health'), ('brain_injury', 'Acquired brain injury'), ('sign_language', 'Sign language'), ('end_of_life', 'End of life'), ('vegetarian', 'Vegetarian'), ('vegan', 'Vegan'), ('halal', 'Halal'), ('kosher', 'Kosher'), ('gluten_free', 'Without gluten'), ('diabetic', 'For diabetes'), ('soft_food', 'Soft or thickened food'), ('christian', 'Christian'), ('muslim', 'Muslim'), ('hindu', 'Hindu'), ('sikh', 'Sikh'), ('jewish', 'Jewish'), ('buddhist', 'Buddhist')], max_length=16), blank=True, default=list, help_text='Skills, faith, diet and home, as households tick them', size=None)),
                    ('language', models.CharField(blank=True, choices=[('Arabic', 'Arabic'), ('Bengali', 'Bengali'), ('British Sign Language', 'British Sign Language'), ('Cantonese', 'Cantonese'), ('French', 'French'), ('Gujarati', 'Gujarati'), ('Italian', 'Italian'), ('Mandarin', 'Mandarin'), ('Persian', 'Persian'), ('Polish', 'Polish'), ('Portuguese', 'Portuguese'), ('Punjabi', 'Punjabi'), ('Romanian', 'Romanian'), ('Somali', 'Somali'), ('Spanish', 'Spanish'), ('Tamil', 'Tamil'), ('Turkish', 'Turkish'), ('Ukrainian', 'Ukrainian'), ('Urdu', 'Urdu'), ('Welsh', 'Welsh'), ('Another language', 'Another language')], max_length=40)),
                    ('wheelchair_access', models.BooleanField(default=False)),
                    ('number', models.PositiveSmallIntegerField(help_text='How many households')),
                    ('by_when', models.DateField()),
                    ('counted_from', models.DateField()),
                    ('agreed_on', models.DateField(null=True)),
                    ('reached_on', models.DateField(null=True)),
                    ('given_up', models.CharField(blank=True, choices=[('not_agreed', 'The other side did not agree'), ('enough', 'There are enough carers without it'), ('nobody', 'Nobody suitable came forward'), ('need', 'Nobody needs it any more'), ('money', 'There is no money for it'), ('replaced', 'Another target takes its place')], max_length=10)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('council', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation')),
                    ('for_council', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('for_scheme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('scheme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation')),
                ],
                options={
                    'verbose_name': 'historical recruitment target',
                    'verbose_name_plural': 'historical recruitment targets',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='HistoricalSuggestion',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('created_at', models.DateTimeField(blank=True, editable=False)),
                    ('history_user_id', models.BigIntegerField(null=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('kind', models.CharField(choices=[('offer', 'New offer of a scheme'), ('note', 'Note of a care manager')], max_length=6)),
                    ('made_on', models.DateField()),
                    ('state', models.CharField(choices=[('suggested', 'Waits for an answer'), ('discussed', 'Under discussion'), ('agreed', 'Agreed'), ('declined', 'Declined')], default='suggested', max_length=10)),
                    ('need', models.CharField(choices=[('short_stays', 'Planned specialist short stays'), ('floating', 'Support in people’s own homes, or out and about, as a good neighbour would'), ('brain_injury', 'People with an acquired brain injury'), ('autism', 'Autistic people'), ('recuperation', 'Hospital at home, recuperation and rehabilitation'), ('dementia', 'People with dementia, at any age'), ('complex', 'People with complex needs, also with two carers for one person'), ('transition', 'Young people who move on from children’s services'), ('discharge', 'People who leave hospital or a care home'), ('mental_hospital', 'People who leave a mental health hospital'), ('wheelchair', 'Homes with wheelchair access'), ('learning', 'People with a learning disability'), ('mental_health', 'People with mental health needs'), ('behaviour', 'People whose behaviour challenges'), ('personal_care', 'People who need personal care or help to move'), ('culture', 'A home of one culture, faith or diet'), ('language', 'A home where another language or sign language is spoken'), ('moving_on', 'A stepping stone to a place of their own')], max_length=16)),
                    ('says', models.CharField(blank=True, choices=[('none', 'There is none of it'), ('too_little', 'There is too little of it'), ('too_far', 'It is too far away'), ('too_slow', 'It takes too long to get'), ('money', 'It is not paid for'), ('good', 'It works well: more of it')], max_length=10)),
                    ('for_whom', models.CharField(blank=True, choices=[('learning_disability', 'Learning disability support'), ('mental_health', 'Mental health support'), ('physical', 'Physical support'), ('sensory', 'Sensory support'), ('memory', 'Support with memory and cognition'), ('social', 'Social support'), ('unknown', 'Not recorded yet')], max_length=30)),
                    ('area', models.CharField(blank=True, help_text='Postcode district, like WM3; empty: any', max_length=8)),
                    ('places', models.PositiveSmallIntegerField(help_text='How many people an offer would support', null=True)),
                    ('from_when', models.DateField(help_text='From when an offer could begin', null=True)),
                    ('answer', models.CharField(blank=True, choices=[('arranged', 'Yes: it will be arranged'), ('recruit', 'Yes: a scheme is asked to recruit for it'), ('known', 'Yes: it is being worked on already'), ('few', 'No: too few people need it here'), ('money', 'No: there is no money for it'), ('elsewhere', 'No: another service provides it'), ('later', 'Not now: suggest it again next year')], max_length=10)),
                    ('answered_on', models.DateField(null=True)),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_change_reason', models.CharField(max_length=100, null=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('by_user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('council', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation')),
                    ('owner', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('scheme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='people.organisation')),
                ],
                options={
                    'verbose_name': 'historical suggestion',
                    'verbose_name_plural': 'historical suggestions',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ),
            migrations.CreateModel(
                name='RecruitmentTarget',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('state', models.CharField(choices=[('proposed', 'Proposed'), ('agreed', 'Agreed'), ('reached', 'Reached'), ('given_up', 'Given up')], default='proposed', max_length=10)),
                    ('area', models.CharField(blank=True, help_text='Postcode district, like WM3; empty: any', max_length=8)),
                    ('skills', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('wheelchair', 'Wheelchair access'), ('step_free', 'No steps to the door'), ('ground_floor', 'A bedroom on the ground floor'), ('en_suite', 'A bathroom of their own'), ('wet_room', 'A wet room'), ('hoist', 'A hoist'), ('bus', 'A bus stop nearby'), ('parking', 'Room to park'), ('quiet', 'A quiet home'), ('lively', 'A lively home'), ('no_pets', 'No pets'), ('pets', 'Pets'), ('no_smoke', 'Nobody smokes'), ('no_children', 'No children live there'), ('children', 'Children live there'), ('lgbt', 'LGBT+ people are welcome'), ('women', 'Only women care'), ('men', 'Only men care'), ('awake', 'Somebody can be awake at night'), ('dementia', 'Dementia'), ('autism', 'Autism'), ('behaviour', 'Behaviour that challenges'), ('epilepsy', 'Epilepsy'), ('medication', 'Medicines'), ('personal_care', 'Personal care'), ('moving', 'Moving and assisting'), ('mental_health', 'Mental health'), ('brain_injury', 'Acquired brain injury'), ('sign_language', 'Sign language'), ('end_of_life', 'End of life'), ('vegetarian', 'Vegetarian'), ('vegan', 'Vegan'), ('halal', 'Halal'), ('kosher', 'Kosher'), ('gluten_free', 'Without gluten'), ('diabetic', 'For diabetes'), ('soft_food', 'Soft or thickened food'), ('christian', 'Christian'), ('muslim', 'Muslim'), ('hindu', 'Hindu'), ('sikh', 'Sikh'), ('jewish', 'Jewish'), ('buddhist', 'Buddhist')], max_length=16), blank=True, default=list, help_text='Skills, faith, diet and home, as households tick them', size=None)),
                    ('language', models.CharField(blank=True, choices=[('Arabic', 'Arabic'), ('Bengali', 'Bengali'), ('British Sign Language', 'British Sign Language'), ('Cantonese', 'Cantonese'), ('French', 'French'), ('Gujarati', 'Gujarati'), ('Italian', 'Italian'), ('Mandarin', 'Mandarin'), ('Persian', 'Persian'), ('Polish', 'Polish'), ('Portuguese', 'Portuguese'), ('Punjabi', 'Punjabi'), ('Romanian', 'Romanian'), ('Somali', 'Somali'), ('Spanish', 'Spanish'), ('Tamil', 'Tamil'), ('Turkish', 'Turkish'), ('Ukrainian', 'Ukrainian'), ('Urdu', 'Urdu'), ('Welsh', 'Welsh'), ('Another language', 'Another language')], max_length=40)),
                    ('wheelchair_access', models.BooleanField(default=False)),
                    ('number', models.PositiveSmallIntegerField(help_text='How many households')),
                    ('by_when', models.DateField()),
                    ('counted_from', models.DateField()),
                    ('agreed_on', models.DateField(null=True)),
                    ('reached_on', models.DateField(null=True)),
                    ('given_up', models.CharField(blank=True, choices=[('not_agreed', 'The other side did not agree'), ('enough', 'There are enough carers without it'), ('nobody', 'Nobody suitable came forward'), ('need', 'Nobody needs it any more'), ('money', 'There is no money for it'), ('replaced', 'Another target takes its place')], max_length=10)),
                    ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recruitment_targets', to='people.organisation')),
                    ('for_council', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('for_scheme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('scheme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recruitment', to='people.organisation')),
                ],
                options={
                    'ordering': ['-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='Suggestion',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('due_on', models.DateField(null=True)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('kind', models.CharField(choices=[('offer', 'New offer of a scheme'), ('note', 'Note of a care manager')], max_length=6)),
                    ('made_on', models.DateField()),
                    ('state', models.CharField(choices=[('suggested', 'Waits for an answer'), ('discussed', 'Under discussion'), ('agreed', 'Agreed'), ('declined', 'Declined')], default='suggested', max_length=10)),
                    ('need', models.CharField(choices=[('short_stays', 'Planned specialist short stays'), ('floating', 'Support in people’s own homes, or out and about, as a good neighbour would'), ('brain_injury', 'People with an acquired brain injury'), ('autism', 'Autistic people'), ('recuperation', 'Hospital at home, recuperation and rehabilitation'), ('dementia', 'People with dementia, at any age'), ('complex', 'People with complex needs, also with two carers for one person'), ('transition', 'Young people who move on from children’s services'), ('discharge', 'People who leave hospital or a care home'), ('mental_hospital', 'People who leave a mental health hospital'), ('wheelchair', 'Homes with wheelchair access'), ('learning', 'People with a learning disability'), ('mental_health', 'People with mental health needs'), ('behaviour', 'People whose behaviour challenges'), ('personal_care', 'People who need personal care or help to move'), ('culture', 'A home of one culture, faith or diet'), ('language', 'A home where another language or sign language is spoken'), ('moving_on', 'A stepping stone to a place of their own')], max_length=16)),
                    ('says', models.CharField(blank=True, choices=[('none', 'There is none of it'), ('too_little', 'There is too little of it'), ('too_far', 'It is too far away'), ('too_slow', 'It takes too long to get'), ('money', 'It is not paid for'), ('good', 'It works well: more of it')], max_length=10)),
                    ('for_whom', models.CharField(blank=True, choices=[('learning_disability', 'Learning disability support'), ('mental_health', 'Mental health support'), ('physical', 'Physical support'), ('sensory', 'Sensory support'), ('memory', 'Support with memory and cognition'), ('social', 'Social support'), ('unknown', 'Not recorded yet')], max_length=30)),
                    ('area', models.CharField(blank=True, help_text='Postcode district, like WM3; empty: any', max_length=8)),
                    ('places', models.PositiveSmallIntegerField(help_text='How many people an offer would support', null=True)),
                    ('from_when', models.DateField(help_text='From when an offer could begin', null=True)),
                    ('answer', models.CharField(blank=True, choices=[('arranged', 'Yes: it will be arranged'), ('recruit', 'Yes: a scheme is asked to recruit for it'), ('known', 'Yes: it is being worked on already'), ('few', 'No: too few people need it here'), ('money', 'No: there is no money for it'), ('elsewhere', 'No: another service provides it'), ('later', 'Not now: suggest it again next year')], max_length=10)),
                    ('answered_on', models.DateField(null=True)),
                    ('by_user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='people.organisation')),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='owned_%(class)s_rows', to=settings.AUTH_USER_MODEL)),
                    ('scheme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='offers_suggested', to='people.organisation')),
                ],
                options={
                    'ordering': ['-id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='NotReferred',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('created_at', models.DateTimeField(auto_now_add=True)),
                    ('on', models.DateField()),
                    ('reason', models.CharField(choices=[('no_room', 'No scheme has room now'), ('no_skills', 'No carers with the skills needed'), ('area', 'No carers in the area'), ('access', 'No home with the access needed'), ('culture', 'No carers of their culture, faith or language'), ('offer', 'No scheme offers this kind of support'), ('too_slow', 'It would have taken too long'), ('funding', 'The funding would not cover it'), ('risk', 'Risks that no household could carry'), ('person', 'The person did not want it'), ('family', 'Their family did not want it'), ('unknown', 'Too little is known of what Shared Lives can do')], max_length=10)),
                    ('needs', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('short_stays', 'Planned specialist short stays'), ('floating', 'Support in people’s own homes, or out and about, as a good neighbour would'), ('brain_injury', 'People with an acquired brain injury'), ('autism', 'Autistic people'), ('recuperation', 'Hospital at home, recuperation and rehabilitation'), ('dementia', 'People with dementia, at any age'), ('complex', 'People with complex needs, also with two carers for one person'), ('transition', 'Young people who move on from children’s services'), ('discharge', 'People who leave hospital or a care home'), ('mental_hospital', 'People who leave a mental health hospital'), ('wheelchair', 'Homes with wheelchair access'), ('learning', 'People with a learning disability'), ('mental_health', 'People with mental health needs'), ('behaviour', 'People whose behaviour challenges'), ('personal_care', 'People who need personal care or help to move'), ('culture', 'A home of one culture, faith or diet'), ('language', 'A home where another language or sign language is spoken'), ('moving_on', 'A stepping stone to a place of their own')], max_length=16), size=None)),
                    ('area', models.CharField(blank=True, help_text='Postcode district, like WM3; empty: any', max_length=8)),
                    ('is_urgent', models.BooleanField(default=False)),
                    ('faith', models.CharField(blank=True, choices=[('christian', 'Christian'), ('muslim', 'Muslim'), ('hindu', 'Hindu'), ('sikh', 'Sikh'), ('jewish', 'Jewish'), ('buddhist', 'Buddhist')], max_length=12)),
                    ('language', models.CharField(blank=True, choices=[('arabic', 'Arabic'), ('bengali', 'Bengali'), ('bsl', 'British Sign Language'), ('cantonese', 'Cantonese'), ('french', 'French'), ('gujarati', 'Gujarati'), ('italian', 'Italian'), ('mandarin', 'Mandarin'), ('persian', 'Persian'), ('polish', 'Polish'), ('portuguese', 'Portuguese'), ('punjabi', 'Punjabi'), ('romanian', 'Romanian'), ('somali', 'Somali'), ('spanish', 'Spanish'), ('tamil', 'Tamil'), ('turkish', 'Turkish'), ('ukrainian', 'Ukrainian'), ('urdu', 'Urdu'), ('welsh', 'Welsh'), ('other', 'Another language')], max_length=12)),
                    ('wheelchair_access', models.BooleanField(default=False)),
                    ('by_user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
                    ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='not_referred', to='people.person')),
                ],
                options={
                    'ordering': ['-on', '-id'],
                    'indexes': [models.Index(fields=['person', '-on'], name='not_referred_of_person'), models.Index(fields=['council', 'on'], name='not_referred_of_council')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('reason__in', ['no_room', 'no_skills', 'area', 'access', 'culture', 'offer', 'too_slow', 'funding', 'risk', 'person', 'family', 'unknown'])), name='not_referred_says_why'), models.CheckConstraint(condition=models.Q(('needs__contained_by', ['short_stays', 'floating', 'brain_injury', 'autism', 'recuperation', 'dementia', 'complex', 'transition', 'discharge', 'mental_hospital', 'wheelchair', 'learning', 'mental_health', 'behaviour', 'personal_care', 'culture', 'language', 'moving_on']), ('needs__len__gte', 1)), name='not_referred_names_a_need')],
                },
            ),
        ]),
        Together([
            migrations.CreateModel(
                name='RecruitmentTargetChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='commissioning.recruitmenttarget')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SuggestionChange',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('from_state', models.CharField(max_length=20)),
                    ('to_state', models.CharField(max_length=20)),
                    ('at', models.DateTimeField(auto_now_add=True)),
                    ('by_id', models.BigIntegerField(null=True)),
                    ('by_name', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('row', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='commissioning.suggestion')),
                ],
                options={
                    'ordering': ['id'],
                    'abstract': False,
                },
            ),
            migrations.AddIndex(
                model_name='recruitmenttarget',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='recruitmenttarget_due'),
            ),
            migrations.AddIndex(
                model_name='recruitmenttarget',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='recruitmenttarget_due_on'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='recruitmenttarget_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(('number__gte', 1), ('number__lte', 50)), name='target_says_how_many'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('area', ''), _negated=True), ('skills__len__gte', 1), models.Q(('language', ''), _negated=True), ('wheelchair_access', True), _connector='OR'), name='target_says_which_carers'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(('skills__contained_by', ['step_free', 'ground_floor', 'en_suite', 'wet_room', 'hoist', 'bus', 'parking', 'quiet', 'lively', 'lgbt', 'women', 'men', 'awake', 'dementia', 'autism', 'behaviour', 'epilepsy', 'medication', 'personal_care', 'moving', 'mental_health', 'brain_injury', 'sign_language', 'end_of_life', 'vegetarian', 'vegan', 'halal', 'kosher', 'gluten_free', 'diabetic', 'soft_food', 'christian', 'muslim', 'hindu', 'sikh', 'jewish', 'buddhist'])), name='target_asks_what_is_offered'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(('by_when__gt', models.F('counted_from'))), name='target_has_time'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(('agreed_on__isnull', True), models.Q(('agreed_on__isnull', False), ('for_council__isnull', False), ('for_scheme__isnull', False)), _connector='OR'), name='target_agreed_by_both'),
            ),
            migrations.AddConstraint(
                model_name='recruitmenttarget',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('agreed_on__isnull', True), ('given_up', ''), ('reached_on__isnull', True), ('state', 'proposed')), models.Q(('agreed_on__isnull', False), ('given_up', ''), ('reached_on__isnull', True), ('state', 'agreed')), models.Q(('agreed_on__isnull', False), ('given_up', ''), ('reached_on__isnull', False), ('state', 'reached')), models.Q(('reached_on__isnull', True), ('state', 'given_up'), models.Q(('given_up', ''), _negated=True)), _connector='OR'), name='target_ends_as_it_says'),
            ),
            migrations.AddIndex(
                model_name='suggestion',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['owner', 'due_on'], name='suggestion_due'),
            ),
            migrations.AddIndex(
                model_name='suggestion',
                index=models.Index(condition=models.Q(('due_on__isnull', False)), fields=['due_on'], name='suggestion_due_on'),
            ),
            migrations.AddConstraint(
                model_name='suggestion',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('due_on__isnull', False), ('owner__isnull', False)), models.Q(('closed_at__isnull', False), ('due_on__isnull', True)), _connector='OR'), name='suggestion_open_has_owner_and_date'),
            ),
            migrations.AddConstraint(
                model_name='suggestion',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('from_when__isnull', False), ('kind', 'offer'), ('places__gte', 1), ('says', ''), ('scheme__isnull', False)), models.Q(('from_when__isnull', True), ('kind', 'note'), ('places__isnull', True), ('scheme__isnull', True), models.Q(('says', ''), _negated=True)), _connector='OR'), name='offer_says_how_much_and_note_says_what'),
            ),
            migrations.AddConstraint(
                model_name='suggestion',
                constraint=models.CheckConstraint(condition=models.Q(('need__in', ['short_stays', 'floating', 'brain_injury', 'autism', 'recuperation', 'dementia', 'complex', 'transition', 'discharge', 'mental_hospital', 'wheelchair', 'learning', 'mental_health', 'behaviour', 'personal_care', 'culture', 'language', 'moving_on'])), name='suggestion_names_a_need'),
            ),
            migrations.AddConstraint(
                model_name='suggestion',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_on', None), ('closed_at', None), ('state__in', ['suggested', 'discussed'])), models.Q(('answered_on__isnull', False), ('closed_at__isnull', False), ('state__in', ['agreed', 'declined']), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='suggestion_open_until_answered'),
            ),
        ]),
    ]
