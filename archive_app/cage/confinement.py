"""How a child locks itself in before it reads the first foreign byte.

On Linux: memory, processor time, file size, open files and processes are limited, new privileges
refused, the child dies with its parent, and it is cut from the network where the system lets it. On
macOS the limits hold but the memory limit may not, and the network stays. On Windows none of these
layers exists, and the cage does not run there yet: the parent waits for the child's answer by
polling pipes, which Windows cannot do, so that no deadline would hold either.
"""

import ctypes
import os
import signal
import sys
from contextlib import suppress

from archive_app.cage.limits import Limits

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_SPARE_SECONDS = 2


def confine(limits: Limits) -> None:
    """Give up what a reader does not need; layers that the system lacks are left out."""
    if os.name != "posix":
        return
    if sys.platform.startswith("linux"):
        _confine_linux()
    _limit_resources(limits)


def allow_seconds(seconds: float) -> None:
    """Let the process use `seconds` more of processor time; past them the system kills it."""
    if os.name != "posix":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    until = int(usage.ru_utime + usage.ru_stime + seconds) + _SPARE_SECONDS
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _limit_resources(limits: Limits) -> None:
    import resource

    for name, value in (
        ("RLIMIT_AS", limits.memory_bytes),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_NPROC", 0),
        ("RLIMIT_NOFILE", limits.open_files),
    ):
        kind = getattr(resource, name, None)
        if kind is not None:
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (value, value))


def _confine_linux() -> None:
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    library.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
