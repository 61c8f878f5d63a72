from bench import databases


def test_the_name_says_the_size_and_changes_with_the_code_of_the_seed() -> None:
    name = databases.name_of(300)
    assert name == f"bench_300_{databases.code_mark()}"
    assert len(databases.code_mark()) == 10


def test_statements_of_the_server_name_what_they_mean_safely(db: None) -> None:
    assert databases.administer("SELECT 1 AS {}", 'a"b') == [(1,)]
