"""Makes the Word, PDF and mail papers of corpus/ out of the sources that lie beside this script.

Run it as `python resources/samples/make_samples.py`; the same sources give the same bytes. The
other papers of corpus/ are text or HTML, and are edited where they lie.
"""

import hashlib
import sys
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from pdf_paper import fonts_lacking, pdf_paper
from sample_source import Source, read_source
from word_paper import word_paper

SOURCES = Path(__file__).resolve().parent
CORPUS = SOURCES.parent.parent / "corpus"
MEDIA_TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".txt": ("text", "plain"),
}


def main() -> int:
    """Write the made papers into corpus/; 1 and a sentence when a font is not there."""
    lacking = fonts_lacking()
    if lacking:
        sys.stderr.write(f"{lacking} Nothing was written.\n")
        return 1
    for file, content in made_papers().items():
        (CORPUS / file).write_bytes(content)
    return 0


def made_papers() -> dict[str, bytes]:
    """Return the bytes of every made paper under its name below corpus/; mails come last."""
    sources = [read_source(path) for path in sorted(SOURCES.glob("*.md"))]
    sources.sort(key=lambda source: "mail" in source.head)
    made: dict[str, bytes] = {}
    for source in sources:
        file = source.head["file"]
        match Path(file).suffix:
            case ".docx":
                made[file] = word_paper(source)
            case ".pdf":
                made[file] = pdf_paper(source)
            case ".eml":
                made[file] = mail_paper(source, made)
            case other:
                raise ValueError(f"{file}: no maker for {other}")
    return made


def mail_paper(source: Source, made: dict[str, bytes]) -> bytes:
    """Return `source` as a mail; what it attaches is in `made` or lies in corpus/."""
    mail, head = EmailMessage(SMTP), source.head["mail"]
    mail["From"], mail["To"], mail["Subject"] = head["from"], head["to"], source.head["title"]
    mail["Date"], mail["Message-ID"] = head["sent"], head["message_id"]
    mail.set_content(source.body, cte="quoted-printable")
    for file in head["attachments"]:
        content = made[file] if file in made else (CORPUS / file).read_bytes()
        maintype, subtype = MEDIA_TYPES[Path(file).suffix]
        mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=Path(file).name)
    mail.set_boundary(f"=={hashlib.sha256(source.body.encode()).hexdigest()[:24]}==")
    return mail.as_bytes()


if __name__ == "__main__":
    sys.exit(main())
