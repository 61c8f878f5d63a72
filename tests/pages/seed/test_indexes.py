from django.db import connection

from sharedliving.pages.seed import indexes


def names(cursor) -> list[str]:
    cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'people_person' ORDER BY 1")
    return cursor.fetchall()


def test_indexes_come_back_as_they_were(db: None) -> None:
    with connection.cursor() as cursor:
        before = names(cursor)
        dropped = indexes.drop(cursor, ["people_person"])
        without = names(cursor)
        said: list[str] = []
        indexes.build(cursor, dropped, said.append)
        after = names(cursor)
    assert after == before
    assert len(without) == len(before) - len(dropped)
    assert f"index {dropped[0].name}" in said


def test_an_index_that_holds_a_constraint_stays(db: None) -> None:
    with connection.cursor() as cursor:
        dropped = [index.name for index in indexes.drop(cursor, ["people_person"])]
    assert "person_name_keys" in dropped
    assert not {"people_person_pkey", "nhs_number_once_a_council"} & set(dropped)
