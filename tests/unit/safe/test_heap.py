"""Threads of a process that fills an index share one heap."""

import subprocess
import sys

import pytest

_HEAPS = """
import ctypes, sys, threading
from archive_app.safe.heap import share_one_heap
if sys.argv[1] == "one":
    share_one_heap()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
started = threading.Barrier(9)
def work():
    library.malloc(4096)
    started.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
[thread.start() for thread in threads]
started.wait()
[thread.join() for thread in threads]
library.fdopen.restype = ctypes.c_void_p
library.malloc_info(0, ctypes.c_void_p(library.fdopen(1, b"w")))
library.fflush(None)
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only the C library of Linux has several heaps"
)
def test_threads_use_the_heap_of_the_process() -> None:
    assert heaps("many") > 1
    assert heaps("one") == 1


def heaps(how: str) -> int:
    """Return how many heaps a process with eight threads has."""
    told = subprocess.run(
        [sys.executable, "-c", _HEAPS, how], capture_output=True, text=True, check=True
    )
    return told.stdout.count("<heap nr=")
