"""Reads mail (RFC 5322, MIME): the words of the message; attachments become papers of their own."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage, Message

from archive_app.errors import ExtractionError
from archive_app.formats.blocks import Block
from archive_app.formats.decoding import decoded, plain
from archive_app.formats.passages import passages_of
from archive_app.formats.readers import html
from archive_app.formats.reading import Source, extraction_of_blocks, tidy
from archive_app.model.extraction import PARAGRAPHS_INFERRED, Extraction, Member
from archive_app.model.text import TextVersion

VERSION = 1

DEEPEST = 20
MOST_PARTS = 500
MEMBER_BYTES = 64 << 20
"""Bytes that all attachments of a mail may have together."""

_HEADERS = {
    "subject": "title",
    "from": "from",
    "to": "to",
    "date": "date",
    "content-language": "language",
}


def read(source: Source) -> Extraction:
    """Return the message in `source`, its plain text where it has one, with its attachments."""
    message = _message(source)
    parts = list(_parts(source, message, depth=0))
    body = _body(parts)
    metadata = _metadata(message)
    members = _members(source, [part for part in parts if part is not body])
    if body is None:
        return Extraction(TextVersion("", (), "mail", VERSION), tidy(metadata), (), members)
    content = _content(body)
    if body.get_content_type() == "text/html":
        found = html.read(replace(source, content=content))
        version = replace(found.text, extractor="mail (HTML)", version=VERSION)
        return Extraction(version, tidy(metadata), found.notices, members)
    text, notices = _text(source, body, content)
    passages, inferred = passages_of(text)
    return extraction_of_blocks(
        source,
        [Block(text[part.start : part.end], part.kind, label=part.label) for part in passages],
        extractor="mail",
        version=VERSION,
        metadata=metadata,
        notices=(*notices, PARAGRAPHS_INFERRED) if inferred else notices,
        members=members,
    )


def _message(source: Source) -> EmailMessage:
    try:
        message = email.message_from_bytes(source.content, policy=email.policy.default)
    except (MessageError, ValueError, RecursionError) as error:
        raise ExtractionError(source.name, "it is no mail, or a damaged one") from error
    if not isinstance(message, EmailMessage) or not message.keys():
        raise ExtractionError(source.name, "it is no mail: it has no headers")
    return message


def _parts(source: Source, message: Message, *, depth: int) -> Iterator[Message]:
    """Yield the parts that hold content, in order."""
    waiting: list[tuple[Message, int]] = [(message, depth)]
    count = 0
    while waiting:
        part, depth = waiting.pop()
        count += 1
        if depth > DEEPEST:
            raise ExtractionError(source.name, f"its parts are nested more than {DEEPEST} deep")
        if count > MOST_PARTS:
            raise ExtractionError(source.name, f"it has more than {MOST_PARTS} parts")
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_type() != "message/rfc822":
            children = [child for child in inner if isinstance(child, Message)]
            waiting.extend((child, depth + 1) for child in reversed(children))
        else:
            yield part


def _body(parts: list[Message]) -> Message | None:
    """Return the part that is the message itself: plain text before HTML."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    for kind in ("text/plain", "text/html"):
        for part in shown:
            if part.get_content_type() == kind and _content(part).strip():
                return part
    return None


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(source: Source, part: Message, content: bytes) -> tuple[str, tuple[str, ...]]:
    charset = part.get_content_charset()
    if charset is not None:
        try:
            return plain(content.decode(charset)), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(source.name, content)


def _members(source: Source, parts: list[Message]) -> tuple[Member, ...]:
    members = []
    size = 0
    for number, part in enumerate(parts, start=1):
        name = _member_name(part, number)
        if name is None:
            continue
        content = _member_content(part)
        size += len(content)
        if size > MEMBER_BYTES:
            raise ExtractionError(source.name, "its attachments are larger than 64 MB together")
        if content:
            members.append(Member(name, content))
    return tuple(members)


def _member_name(part: Message, number: int) -> str | None:
    """Return the name of an attachment, or None for what is no paper (another form, a picture)."""
    if part.get_content_type() == "message/rfc822":
        return f"mail {number}.eml"
    name = part.get_filename()
    if name is None:
        return None
    return plain(name).replace("\\", "/").rpartition("/")[2].strip() or f"attachment {number}"


def _member_content(part: Message) -> bytes:
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        return inner[0].as_bytes()
    return _content(part)


def _metadata(message: EmailMessage) -> dict[str, str]:
    return {
        name: str(message.get(header, ""))
        for header, name in _HEADERS.items()
        if message.get(header) is not None
    }
