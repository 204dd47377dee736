"""The window in Chinese: nothing is left out, and what is compiled is what was translated."""

import html
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from archive_app.app.pages import assemble, stops
from archive_app.app.window import WindowProgram
from archive_app.archive.citing import marking_scale
from archive_app.resources import resource
from archive_app.settings import Settings
from archive_app.ui.grounds import ground_words
from archive_app.ui.look.theme import Look
from archive_app.ui.main_window import MainWindow
from archive_app.ui.session import Session

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent
TS = resource("translations/forum_archive_zh_CN.ts")
PLACEHOLDER = re.compile(r"\{\w*\}|%n")
TAG = re.compile(r"</?[a-z][^>]*>")
LATIN = re.compile(r"[A-Za-z]")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
BETWEEN = re.compile(r"…|[·,¶–]|\b\d[\d:]*\b")
CHORD = re.compile(r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:[A-Z0-9]|F\d+|Esc|Del|Enter|Ins|Home|End)")
SAME_IN_ALL_LANGUAGES = {"English", "PDF", "Markdown", "HTML", "Word"}


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[None]:
    """Let windows speak Chinese until the test ends."""
    before = QLocale()
    program = WindowProgram(qapp, Settings.default())
    program.speak("zh_CN")
    yield
    program.speak("en")
    QLocale.setDefault(before)


@pytest.fixture
def window(spoken: None, session: Session, look: Look, qtbot) -> MainWindow:
    opened = assemble(session, look, name="资料库", sample=False)
    qtbot.addWidget(opened)
    opened.resize(1440, 900)
    opened.show()
    qtbot.waitExposed(opened)
    qtbot.waitUntil(lambda: not session.is_busy, timeout=30_000)
    return opened


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    """Return the translation of each message of a .ts by its context and source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


SOURCES = {source for _, source in messages(TS)} - SAME_IN_ALL_LANGUAGES


def run(tool: str, *arguments: object) -> None:
    """Run a tool of Qt's linguists."""
    subprocess.run([TOOLS / tool, "-silent", *map(str, arguments)], cwd=ROOT, check=True)


def seen_words(root: QWidget) -> set[str]:
    """Return what labels, buttons, fields, boxes and commands under `root` say."""
    said: set[str] = set()
    for label in root.findChildren(QLabel):
        said |= {label.text()} if label.isVisible() else set()
    for button in root.findChildren(QAbstractButton):
        if button.isVisible():
            said |= {button.text(), button.accessibleName(), button.toolTip()}
    for field in root.findChildren(QLineEdit):
        said |= {field.placeholderText(), field.accessibleName()}
    for box in root.findChildren(QComboBox):
        said |= {box.accessibleName(), box.toolTip()}
    for action in root.findChildren(QAction):
        said.add(action.text())
    return {" ".join(html.unescape(TAG.sub("", words)).split()) for words in said}


def is_english(words: str, papers: str) -> bool:
    """Whether `words` are Latin letters only, and neither keys nor made of what `papers` say."""
    if CHINESE.search(words) or words in SAME_IN_ALL_LANGUAGES or CHORD.fullmatch(words):
        return False
    if words in SOURCES:
        return True
    parts = [part.strip() for part in BETWEEN.split(words) if LATIN.search(part)]
    return any(part not in papers for part in parts)


def of_the_papers(session: Session) -> str:
    """Return all that the papers themselves say, names of files, forums and markings with it."""
    archive = session.archive
    parts = list(marking_scale().names)
    for paper in archive.papers.all():
        parts += [archive.papers.text(paper).text, paper.title, *paper.names, *paper.paths]
        parts += [str(known.value) for known in paper.particulars.values()]
    return " ".join(" ".join(parts).split())


def test_every_word_of_the_sources_is_in_the_ts(tmp_path):
    found = tmp_path / "found.ts"
    sources = sorted([*ROOT.glob("archive_app/ui/**/*.py"), *ROOT.glob("archive_app/app/**/*.py")])
    run("pyside6-lupdate", "-locations", "none", *sources, "-ts", found)
    assert set(messages(found)) == set(messages(TS))


def test_no_word_hides_in_an_f_string_where_it_is_not_found():
    hidden = re.compile(r"\{[^{}\"]*\.tr\('")
    sources = ROOT.glob("archive_app/**/*.py")
    assert [path for path in sources if hidden.search(path.read_text(encoding="utf-8"))] == []


def test_every_translation_is_finished_and_keeps_its_placeholders():
    faults = []
    for (context, source), message in messages(TS).items():
        translation = message.find("translation")
        assert translation is not None
        words = translation.text or ""
        kept = set(PLACEHOLDER.findall(words)) == set(PLACEHOLDER.findall(source))
        if not words or translation.get("type") or not kept:
            faults.append((context, source, words))
    assert faults == []


def test_the_compiled_translation_is_made_of_the_ts(tmp_path):
    compiled = tmp_path / "made.qm"
    run("pyside6-lrelease", TS, "-qm", compiled)
    assert compiled.read_bytes() == TS.with_suffix(".qm").read_bytes()


def test_the_rail_and_the_grounds_speak_chinese(spoken):
    assert stops()[0].text == "搜索"
    assert ground_words("the file says so") == "文件本身注明"
    assert ground_words("the wording “will”") == "措辞“will”"
    assert ground_words("one letter differs; the same post") == "相差一个字母; 职务相同"
    assert (
        ground_words("nobody has told the window of this") == "nobody has told the window of this"
    )


def test_every_ground_of_the_sample_papers_is_translated(spoken, session):
    papers = session.archive.papers.all()
    grounds = {known.reason for paper in papers for known in paper.particulars.values()}
    assert {ground for ground in grounds if not CHINESE.search(ground_words(ground))} == set()


def test_no_page_says_anything_in_english(window, session, qtbot):
    papers = of_the_papers(session)
    for stop in stops():
        window.show_page(stop.name)
        qtbot.wait(800)
        qtbot.waitUntil(lambda: not session.is_busy, timeout=30_000)
        assert {words for words in seen_words(window) if is_english(words, papers)} == set()
