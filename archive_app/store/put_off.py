"""Questions that this desk put to the end of its queue: no events, never sent to anybody."""

from archive_app.store.database import Database


def put_off(database: Database, question: str) -> None:
    """Put `question` behind every other one."""
    with database.transaction():
        database.execute(
            "INSERT INTO put_off (question, sequence) "
            "SELECT ?, coalesce(max(sequence), 0) + 1 FROM put_off WHERE true "
            "ON CONFLICT (question) DO UPDATE SET sequence = excluded.sequence",
            question,
        )


def questions_put_off(database: Database) -> list[str]:
    """Return the questions that were put off, the first first."""
    return [row[0] for row in database.rows("SELECT question FROM put_off ORDER BY sequence")]
