"""How the window opens an archive: four connections, and the child that keeps the caches."""

import sys
from pathlib import Path

from archive_app.app import keeping
from archive_app.archive import Archive, CacheUse
from archive_app.settings import Settings
from archive_app.ui.session import Connections, Session


def open_session(folder: Path, settings: Settings, *, make: bool = False) -> Session:
    """Open the archive in `folder` for a window; with `make`, make it where there is none.

    NotFound, ArchiveBusy, NewerArchive and StorageError as Archive.open.
    """
    if make:
        Archive.open(folder, settings, write=True, make=True).close()
    writing = Archive.open_part(folder, settings, write=True, caches=CacheUse.SUGGESTIONS)
    try:
        asking = Archive.open_part(folder, settings, caches=CacheUse.READ)
        surveying = Archive.open_part(folder, settings, caches=CacheUse.SUGGESTIONS)
        own = Archive.open_part(folder, settings, caches=CacheUse.SUGGESTIONS)
    except BaseException:
        writing.close()
        raise
    return Session(Connections(writing, asking, surveying, own), keeper_command(folder))


def keeper_command(folder: Path) -> tuple[str, ...]:
    """Return the command of the child that keeps the caches of the archive in `folder`."""
    return (*_program(), keeping.WORD, str(folder.resolve()))


def _program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    main = Path(__file__).resolve().parents[2] / "main.py"
    if main.is_file():
        return (sys.executable, str(main))
    return (sys.executable, "-c", "import archive_app.app.program as p; raise SystemExit(p.main())")
