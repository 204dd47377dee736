"""The sample papers open, say that they are samples, copy nobody and can be made again."""

import importlib
import json
import os
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from types import ModuleType

import docx
import pypdfium2
import pytest
from docx_plus.notes import read_footnotes
from lxml import html

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
LINKS = ROOT / "resources" / "samples" / "links.json"
PAPERS = sorted(path for path in CORPUS.rglob("*") if path.is_file())
NAMES = [path.relative_to(CORPUS).as_posix() for path in PAPERS]
SPECIMENS = [name for name in NAMES if name.startswith("specimen-river-safety/")]
NANNING = [name for name in NAMES if name.startswith("nanning-2023/")]

LABELS = (
    "an invented paper of an invented forum. No real person, country or body is meant.",
    "虚构论坛的虚构文件，不涉及任何真实的人、国家或机构。",
    "虛構論壇的虛構文件，不涉及任何真實的人、國家或機構。",
    "văn bản hư cấu của một diễn đàn hư cấu.",
    "เอกสารสมมติของการประชุมสมมติ",
    "naskah rekaan dari forum rekaan.",
)
QUOTATION = re.compile(r"[“\"]([^”\"]+)[”\"]|「([^」]+)」|『([^』]+)』|«([^»]+)»|‘([^’]+)’")


def text_of(name: str) -> str:
    """Return the words of a paper, with every run of white space as one space."""
    path = CORPUS / name
    readers = {".docx": words_of_word, ".pdf": words_of_pdf, ".html": words_of_html}
    readers |= {".eml": words_of_mail, ".txt": Path.read_text, ".md": Path.read_text}
    return " ".join(readers[path.suffix](path).split())


def words_of_word(path: Path) -> str:
    paper = docx.Document(str(path))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    notes = [note.text for note in read_footnotes(paper)]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells, *notes])


def words_of_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as paper:
        return "\n".join(page.get_textpage().get_text_range() for page in paper)


def words_of_html(path: Path) -> str:
    return str(html.fromstring(path.read_bytes()).text_content())


def words_of_mail(path: Path) -> str:
    mail = message_from_bytes(path.read_bytes(), policy=default)
    body = mail.get_body()
    assert body is not None
    return f"{mail['Subject']}\n{body.get_content()}"


def quotations(text: str) -> list[str]:
    return ["".join(found) for found in QUOTATION.findall(text)]


def runs_of_eight(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w'’-]+", text.lower())
    return {tuple(words[start : start + 8]) for start in range(len(words) - 7)}


@pytest.fixture(scope="module")
def seed() -> str:
    if "FORUM_DATA" not in os.environ:
        pytest.skip("FORUM_DATA is not set, so there is no report to compare with")
    path = Path(os.environ["FORUM_DATA"]) / "seed" / "nanning-forum-2023.txt"
    return " ".join(path.read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def maker() -> Iterator[ModuleType]:
    pytest.importorskip("reportlab", reason="reportlab, which makes the PDFs, is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "resources" / "samples"))
        yield importlib.import_module("make_samples")


def test_there_are_two_sets_in_every_format_and_below_two_megabytes():
    assert len(NANNING) == 5
    assert len(SPECIMENS) == 21
    assert {path.suffix for path in PAPERS} == {".docx", ".pdf", ".html", ".md", ".txt", ".eml"}
    assert sum(path.stat().st_size for path in PAPERS) < 2_000_000


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_opens_and_has_something_to_read(name):
    assert len(text_of(name)) > 400


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_specimen_says_that_it_is_invented(name):
    text = text_of(name)
    assert any(label in text or label.replace(" ", "") in text for label in LABELS)


@pytest.mark.parametrize("name", NANNING)
def test_every_paper_about_nanning_says_that_it_is_retold(name):
    labels = ("retold in other words", "kể lại bằng lời khác", "用自己的话改写")
    assert any(label in text_of(name) for label in labels)


@pytest.mark.parametrize("name", NAMES)
def test_no_eight_words_in_a_row_are_taken_from_the_report(name, seed):
    unquoted = QUOTATION.sub(" | ", text_of(name))
    shared = runs_of_eight(unquoted) & runs_of_eight(seed)
    assert shared == set()


def test_the_search_for_taken_words_finds_some_when_there_are_some(seed):
    assert runs_of_eight(f"As we read: {seed[700:900]}") & runs_of_eight(seed)


@pytest.mark.parametrize("name", NANNING)
def test_what_stands_in_quotation_marks_about_nanning_stands_in_the_report(name, seed):
    text = text_of(name)
    assert [words for words in quotations(text) if words not in seed] == []
    assert text.count("“") == text.count("”")
    assert "From December 12 to 4" in text


def test_only_one_sentence_about_nanning_stands_in_quotation_marks():
    quoted = {words for name in NANNING for words in quotations(text_of(name))}
    assert quoted - {"From December 12 to 4", "respectively"} == {
        "By carrying out the construction of safety production culture and improving the safety "
        "awareness of workers, we can effectively prevent the occurrence of accidents and "
        "occupational disease risks."
    }


def test_links_name_papers_that_are_there():
    links = json.loads(LINKS.read_text(encoding="utf-8"))
    targets = [link.get("translation_of") or link["attaches"] for link in links.values()]
    assert set(links) | set(targets) <= set(NAMES)
    assert sum("translation_of" in link for link in links.values()) == 7


def test_a_translation_prints_the_title_of_its_original():
    links = json.loads(LINKS.read_text(encoding="utf-8"))
    for name, link in links.items():
        if "translation_of" in link:
            line = re.search(
                r"(?:Translation of: |译自：|Bản dịch của: |แปลจาก: |Terjemahan dari: )(.+?)"
                r"(?: ?[(（]| Original)",
                text_of(name),
            )
            assert line is not None, name
            assert line[1].casefold() in text_of(link["translation_of"]).casefold()


def test_the_pair_with_a_note_disagrees_on_the_boats():
    folder = "specimen-river-safety/2020-09-09-speech-odalin"
    assert "with 12 boats" in text_of(f"{folder}.pdf")
    assert "với 20 chiếc thuyền" in text_of(f"{folder}.vi.pdf")


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".pdf")])
def test_the_fonts_of_a_pdf_are_inside_it(name):
    content = (CORPUS / name).read_bytes()
    embedded = set(re.findall(rb"/FontName /([A-Z]{6}\+[\w-]+)", content))
    used = set(re.findall(rb"/BaseFont /([\w+-]+)", content))
    assert used
    assert used == embedded


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".eml")])
def test_a_mail_carries_the_very_bytes_of_its_paper(name):
    mail = message_from_bytes((CORPUS / name).read_bytes(), policy=default)
    (attachment,) = mail.iter_attachments()
    attached = json.loads(LINKS.read_text(encoding="utf-8"))[name]["attaches"]
    assert attachment.get_filename() == Path(attached).name
    assert attachment.get_payload(decode=True) == (CORPUS / attached).read_bytes()


def test_the_script_makes_the_same_bytes_again(maker):
    if lacking := maker.fonts_lacking():
        pytest.skip(lacking)
    made = maker.made_papers()
    assert sorted(made) == [name for name in NAMES if name.endswith((".docx", ".pdf", ".eml"))]
    assert [name for name in made if made[name] != (CORPUS / name).read_bytes()] == []
