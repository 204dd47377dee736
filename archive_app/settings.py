"""What belongs to this machine and user and not to an archive: replica ids, keys, folders, name.

Two environment variables move everything, for tests and for portable use: FORUM_ARCHIVE_CONFIG
and FORUM_ARCHIVE_CACHE.
"""

import getpass
import hashlib
import json
import os
import secrets
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from archive_app.errors import StorageError

_NAME = "forum-archive"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of this user on this machine, kept in `config`; caches live under `cache`."""

    config: Path
    cache: Path

    @classmethod
    def default(cls) -> "Settings":
        """Return the settings at the usual places of the operating system, or where told."""
        config = os.environ.get("FORUM_ARCHIVE_CONFIG") or platformdirs.user_config_dir(_NAME)
        cache = os.environ.get("FORUM_ARCHIVE_CACHE") or platformdirs.user_cache_dir(_NAME)
        return cls(Path(config), Path(cache))

    @property
    def archive(self) -> Path:
        """The archive that is opened where none is named."""
        told = os.environ.get("FORUM_ARCHIVE")
        return Path(told) if told else Path(platformdirs.user_documents_dir()) / "Forum Archive"

    @property
    def sample(self) -> Path:
        """The archive of the sample papers, made at the first start."""
        return self.config / "sample"

    @property
    def actor(self) -> str:
        """The name under which this user's acts are recorded."""
        name = self._read().get("actor")
        if isinstance(name, str):
            return name
        try:
            return getpass.getuser()
        except (KeyError, OSError):
            return "unknown"

    def replica_id(self, folder: Path) -> str:
        """Return the replica id of (machine, user, real path and identity of `folder`).

        A copy, a move or a restored folder is another replica, since its path or its inode differs.
        """
        place = folder.resolve()
        facts = place.stat()
        key = "|".join((_machine(), self.actor, str(place), f"{facts.st_dev:x}:{facts.st_ino:x}"))
        name = hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()
        data = self._read()
        replicas = data.setdefault("replicas", {})
        if name not in replicas:
            replicas[name] = secrets.token_hex(16)
            self._write(data)
        found: str = replicas[name]
        return found

    def install_key(self) -> bytes:
        """Return the 32 random bytes with which this installation seals its own caches."""
        data = self._read()
        if "install_key" not in data:
            data["install_key"] = secrets.token_hex(32)
            self._write(data)
        return bytes.fromhex(data["install_key"])

    def cache_of(self, archive_id: str, folder: Path) -> Path:
        """Return the cache folder of the archive `archive_id` at `folder`; it may not exist yet."""
        place = str(folder.resolve()).encode("utf-8", "surrogateescape")
        return self.cache / f"{archive_id}-{hashlib.sha256(place).hexdigest()[:16]}"

    def remembered(self) -> dict[str, Any]:
        """Return what the window remembers from one start to the next; {} where that is lost."""
        try:
            found = json.loads(self._memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def remember(self, **facts: Any) -> None:
        """Keep `facts`, JSON values, beside those remembered before; StorageError if refused."""
        self._write({**self.remembered(), **facts}, self._memory)

    @property
    def _memory(self) -> Path:
        return self.config / "window.json"

    @property
    def _file(self) -> Path:
        return self.config / "settings.json"

    def _read(self) -> dict[str, Any]:
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise StorageError(
                f"The settings in {self._file} cannot be read ({error}). No archive was touched; "
                "mend or remove that file and start again."
            ) from error
        return data if isinstance(data, dict) else {}

    def _write(self, data: dict[str, Any], file: Path | None = None) -> None:
        try:
            self.config.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor, name = tempfile.mkstemp(dir=self.config, prefix="settings.")
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(data, stream, indent=1, sort_keys=True)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(file or self._file)
        except OSError as error:
            raise StorageError(
                f"The settings could not be written to {self.config} ({error.strerror}). "
                "No archive was touched; make room or give permission there and try again."
            ) from error


def _machine() -> str:
    try:
        return Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return f"{uuid.getnode():x}"
