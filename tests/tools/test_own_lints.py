"""Every lint of the house finds a planted fault, and leaves alone what only looks like one."""

import ast

import pytest

from tools.lint import own

VIEW = "people/views/person.py"
SERVICE = "people/services/person.py"
TEST = "tests/people/test_person.py"
PAGE = "templates/people/person.html"


def found(name, source, path):
    lint = own.LINTS[name]
    if not lint.applies(path):
        return []
    return lint.faults(ast.parse(source) if lint in own.OF_PYTHON else source, path)


FAULTS = {
    "scope": [
        (VIEW, "Person.objects.all()"),
        (VIEW, "Person.objects.filter(pk=1).visible_to(viewer)"),
        (VIEW, "rows = Person.objects"),
        (VIEW, "Person._default_manager.get(pk=1)"),
        (VIEW, "get_object_or_404(Person, pk=1)"),
        ("people/panels.py", "Person.objects.count()"),
        ("people/panels/circle.py", "Person.objects.count()"),
        ("people/due.py", "Person.objects.count()"),
        ("people/tables.py", "Person.objects.count()"),
        ("people/filters.py", "Person.objects.count()"),
        ("people/exports.py", "Person.objects.count()"),
        ("people/views.py", "Person.objects.count()"),
        ("people/forms/person.py", "ModelChoiceField(queryset=Person.objects.all())"),
        ("sharedliving/pages/views/home.py", "Person.objects.count()"),
    ],
    "history": [
        (SERVICE, "Person.objects.bulk_create(rows)"),
        (SERVICE, "Person.objects.bulk_update(rows, ['name'])"),
        (SERVICE, "Person.objects.filter(pk=1).update(name='x')"),
        (SERVICE, "Person.objects.update(name='x')"),
        (SERVICE, "rows.exclude(pk=1).update(name='x')"),
        (SERVICE, "queryset.update(name='x')"),
        (SERVICE, "Person.objects.visible_to(v).update(name='x')"),
        (SERVICE, "Person.objects.filter(pk=1).delete()"),
        (SERVICE, "person.delete()"),
        (SERVICE, "rows._raw_delete('default')"),
        (SERVICE, "cursor.execute('UPDATE people_person SET name = %s', [name])"),
        (SERVICE, "cursor.execute('delete from people_person')"),
        ("people/querysets.py", "class PersonQuerySet(ScopedQuerySet):\n def close(self):\n  self.update(name='x')"),
    ],
    "enqueue": [
        (SERVICE, "sweep.delay()"),
        (SERVICE, "sweep.apply_async(kwargs={})"),
        (SERVICE, "app.send_task('pages.sweep')"),
        (TEST, "sweep.delay()"),
    ],
    "sql": [
        (SERVICE, "cursor.execute(f'SELECT {name}')"),
        (SERVICE, "cursor.execute('SELECT %s' % name)"),
        (SERVICE, "cursor.execute('SELECT ' + name)"),
        (SERVICE, "cursor.execute('SELECT ' + name + ' FROM x')"),
        (SERVICE, "cursor.execute('SELECT {}'.format(name))"),
        (SERVICE, "def f(name):\n q = f'SELECT {name}'\n cursor.execute(q)"),
        (SERVICE, "RawSQL(f'{name} > 1', [])"),
        (SERVICE, "Person.objects.raw('SELECT ' + name)"),
        (SERVICE, "Person.objects.extra(where=[f'{name} > 1'])"),
        (SERVICE, "sql.SQL(f'SELECT {name}')"),
        (SERVICE, "cursor.copy(f'COPY {name} FROM STDIN')"),
    ],
    "safe": [
        (VIEW, "mark_safe(words)"),
        (VIEW, "SafeString(words)"),
        (VIEW, "safestring.mark_safe(words)"),
        (VIEW, "mark_safe(f'<p>{words}</p>')"),
        (VIEW, "format_html(f'<p>{words}</p>')"),
        (VIEW, "format_html_join('', '<p>' + words, rows)"),
    ],
    "environ": [
        (SERVICE, "import os\nos.environ['X']"),
        (SERVICE, "import os\nos.environ.get('X')"),
        (SERVICE, "import os\nos.getenv('X')"),
        (SERVICE, "from os import environ"),
        (SERVICE, "from environs import Env"),
        (SERVICE, "import os\nos.environ.setdefault('SECRET_KEY', 'x')"),
    ],
    "signals": [
        ("people/apps.py", "@receiver(post_save)\ndef on_save(**kwargs): ..."),
        ("people/apps.py", "from django.db.models.signals import post_save\npost_save.connect(f)"),
        ("people/apps.py", "from django.db.models import signals\nsignals.post_save.connect(f)"),
        ("people/apps.py", "changed = Signal()"),
    ],
    "size": [
        (SERVICE, "x = 1\n" * 401),
        (TEST, "x = 1\n" * 401),
        (SERVICE, "def long():\n" + " x = 1\n" * 60),
    ],
    "stubs": [
        (TEST, "def test_nothing():\n  person()"),
        (TEST, "@pytest.mark.skip\ndef test_x():\n  assert 1"),
        (TEST, "@pytest.mark.skipif(True, reason='')\ndef test_x():\n  assert 1"),
        (TEST, "@pytest.mark.xfail\ndef test_x():\n  assert 1"),
        (TEST, "def test_x():\n  pytest.skip('later')\n  assert 1"),
        (SERVICE, "def later():\n  pass"),
        (SERVICE, "def later():\n  '''Some day.'''"),
        (SERVICE, "class A:\n  def later(self):\n    ..."),
    ],
    "templates": [
        (PAGE, "{{ words|safe }}"),
        (PAGE, "{{ words | safe }}"),
        (PAGE, "{% autoescape off %}"),
        (PAGE, '<p style="color: red">'),
        (PAGE, "<style>p {}</style>"),
        (PAGE, "<script>alert(1)</script>"),
        (PAGE, '<script type="module">alert(1)</script>'),
        (PAGE, '<button onclick="go()">'),
        (PAGE, '<a href="javascript:go()">'),
        (PAGE, "\n" * 151),
    ],
    "words": [
        (PAGE, "<p>The service user</p>"),
        (PAGE, "<p>Service users</p>"),
        (PAGE, "<p>The plan was submitted.</p>"),
        (PAGE, "<p>Our client</p>"),
        ("templates/letters/reminder.txt", "The plan was submitted."),
    ],
    "hosts": [
        ("requirements.lock", "--index-url https://somewhere.example/simple"),
        ("package-lock.json", '"resolved": ' + '"https://somewhere.example/x.tgz"'),
        ("uv.lock", "source = { " + 'registry = "https://somewhere.example" }'),
        ("README.md", "see https://" + "pypi" + ".org/project/x"),
        ("README.md", "see https://registry." + "npmjs" + ".org/x"),
        ("requirements.lock", "https://files." + "pythonhosted" + ".org/x"),
    ],
}


@pytest.mark.parametrize(("name", "path", "source"), [(n, *case) for n, cases in FAULTS.items() for case in cases])
def test_a_planted_fault_is_found(name, path, source):
    faults = found(name, source, path)

    assert faults
    assert faults[0].path == path
    assert faults[0].line >= 1


CLEAN = {
    "scope": [
        (VIEW, "Person.objects.visible_to(self.viewer).filter(pk=1)"),
        (VIEW, "get_row(Person.objects.visible_to(self.viewer), pk=1)"),
        ("people/forms/person.py", "ModelChoiceField(queryset=Person.objects.none())"),
        (SERVICE, "Person.objects.select_for_update().get(pk=1)"),
        (TEST, "Person.objects.get()"),
    ],
    "history": [
        (SERVICE, "kwargs.update(name='x')"),
        (SERVICE, "hashlib.sha256().update(words)"),
        (SERVICE, "{}.update(a=1)"),
        (SERVICE, "seen = set(); seen.update([1])"),
        (SERVICE, "cache.delete('key')"),
        (SERVICE, "cursor.execute('SELECT 1')"),
        ("sharedliving/core/bulk.py", "model.objects.bulk_create(rows)"),
        ("people/migrations/0002_x.py", "Person.objects.update(name='x')"),
        ("people/forms/person.py", "class F(Form):\n def f(self):\n  self.fields.update(a=1)"),
    ],
    "enqueue": [(SERVICE, "enqueue(sweep, on=today)"), ("sharedliving/core/tasks.py", "task.delay()")],
    "sql": [
        (SERVICE, "cursor.execute('SELECT %s', [name])"),
        (SERVICE, "cursor.execute('SELECT ' + '1')"),
        (SERVICE, "cursor.execute(sql.SQL('SELECT {}').format(sql.Identifier(name)))"),
        (SERVICE, "row = dict(a=f'{b}').copy()"),
        (SERVICE, "total = count + 1\ncursor.execute(QUERY, [total])"),
    ],
    "safe": [
        (VIEW, "format_html('<p>{}</p>', words)"),
        (VIEW, "format_html_join(SafeString('<br>'), '{}', lines)"),
        ("sharedliving/core/forms/layout.py", "mark_safe(words)"),
    ],
    "environ": [
        ("sharedliving/settings/base.py", "import os\nos.environ['X']"),
        ("sharedliving/wsgi.py", "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'x')"),
        ("sharedliving/core/management/commands/run_local.py", "import os\nos.environ['X']"),
    ],
    "signals": [(SERVICE, "socket.connect(address)"), (SERVICE, "psycopg.connect(url)")],
    "size": [
        (SERVICE, "x = 1\n" * 400),
        (SERVICE, "def long():\n" + " x = 1\n" * 59),
        ("people/migrations/0001_initial.py", "x = 1\n" * 900),
    ],
    "stubs": [
        (TEST, "def test_x():\n  assert person()"),
        (TEST, "def test_x():\n  with pytest.raises(Refusal):\n    person()"),
        (TEST, "def test_x(page):\n  expect(page).to_have_title('x')"),
        (TEST, "def test_x(django_assert_num_queries):\n  with django_assert_num_queries(3):\n    person()"),
        (SERVICE, "class Reader(Protocol):\n  def read(self): ..."),
        (SERVICE, "class Reader(ABC):\n  @abstractmethod\n  def read(self): ..."),
    ],
    "templates": [
        (PAGE, "<script src=\"{% static 'app.js' %}\" defer></script>"),
        (PAGE, '<p class="style">{{ words|safer }} once="x"</p>'),
        (PAGE, "\n" * 150),
    ],
    "words": [
        (PAGE, "{# a service user #}<p>The person</p>"),
        (PAGE, "{% if plan.submitted %}<p>The client-side plan</p>{% endif %}"),
        (PAGE, '<a href="/submitted">The plan was signed off</a>'),
    ],
    "hosts": [("package-lock.json", '"funding": {"url": "https://opencollective.example"}')],
}


@pytest.mark.parametrize(("name", "path", "source"), [(n, *case) for n, cases in CLEAN.items() for case in cases])
def test_what_only_looks_like_a_fault_is_left_alone(name, path, source):
    assert found(name, source, path) == []


def test_every_lint_has_a_planted_fault_and_a_clean_case():
    assert set(FAULTS) == set(own.LINTS)
    assert set(CLEAN) == set(own.LINTS)


def test_a_fault_says_where_it_stands():
    source = "class Page:\n  def rows(self):\n    return Person.objects.all()"

    (fault,) = found("scope", source, VIEW)

    assert fault.key == f"{VIEW}::Page.rows"
    assert str(fault) == f"{VIEW}:3: `Person.objects` without `.visible_to(viewer)` (Page.rows)"
