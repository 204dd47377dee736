"""The probe of the event loop notices a loop that is kept busy, and nothing else."""

import time

from PySide6.QtCore import QTimer

from benchmarks.loop_probe import LoopProbe


def test_a_busy_loop_put_in_on_purpose_is_caught(qtbot):
    probe = LoopProbe()
    qtbot.wait(50)

    def be_busy() -> None:
        end = time.perf_counter() + 0.25
        while time.perf_counter() < end:
            pass

    QTimer.singleShot(0, be_busy)
    qtbot.wait(400)
    probe.stop()
    assert max(probe.gaps) >= 250
    assert sum(gap >= 250 for gap in probe.gaps) == 1


def test_shares_are_read_off_the_gaps():
    probe = LoopProbe()
    probe.stop()
    probe.gaps = [float(number) for number in range(1000)]
    assert probe.share(0.5) == 500
    assert probe.share(0.999) == 999
    assert probe.share(1.0) == 999
