"""Words as runs of WordprocessingML, each with the language and the font that its script needs."""

from collections.abc import Mapping
from html import escape

from archive_app.export.page import Inlines, LineBreak, NoteMark, Words
from archive_app.export.scripts import Script, Segment, language_tag, segments

_COMPLEX_FONTS = {
    Script.THAI: "Leelawadee UI",
    Script.LAO: "Leelawadee UI",
    Script.KHMER: "Leelawadee UI",
    Script.BURMESE: "Myanmar Text",
}
_CODE_FONT = "Courier New"
_QUIET = '<w:color w:val="595959"/><w:sz w:val="16"/><w:szCs w:val="16"/>'


def runs(inlines: Inlines, *, styles: Mapping[str, str]) -> str:
    """Return `inlines` as runs; `styles` gives the ids of the template's styles by name."""
    return "".join(_run(part, styles) for part in inlines)


def _run(part: Words | LineBreak | NoteMark, styles: Mapping[str, str]) -> str:
    match part:
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case NoteMark(number=number):
            style = styles["footnote reference"]
            return (
                f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
                f'<w:footnoteReference w:id="{number}"/></w:r>'
            )
        case Words():
            address = f" ({part.address})" if part.address not in ("", part.text) else ""
            pieces = segments(part.text + address.replace("mailto:", ""))
            return "".join(_segment(piece, part) for piece in pieces)


def _segment(segment: Segment, words: Words) -> str:
    text = "".join(
        "<w:tab/>" if piece == "\t" else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in segment.text.replace("\t", "\0\t\0").split("\0")
        if piece
    )
    return f"<w:r><w:rPr>{_properties(segment.script, words)}</w:rPr>{text}</w:r>"


def _properties(script: Script, words: Words) -> str:
    return "".join(
        (
            _fonts(script, words),
            "<w:b/><w:bCs/>" if words.strong else "",
            "<w:i/><w:iCs/>" if words.emphasis else "",
            _QUIET if words.quiet else "",
            "<w:cs/>" if script in _COMPLEX_FONTS else "",
            _language(script, words.language),
        )
    )


def _fonts(script: Script, words: Words) -> str:
    if script in _COMPLEX_FONTS:
        return f'<w:rFonts w:cs="{_COMPLEX_FONTS[script]}"/>'
    code = f' w:ascii="{_CODE_FONT}" w:hAnsi="{_CODE_FONT}"' if words.code else ""
    hint = ' w:hint="eastAsia"' if script is Script.HAN else ""
    return f"<w:rFonts{hint}{code}/>" if code or hint else ""


def _language(script: Script, language: str) -> str:
    tag = language_tag(script, language)
    kind = {Script.HAN: "eastAsia", Script.LATIN: "val"}.get(script, "bidi")
    return f'<w:lang w:{kind}="{tag}"/>'
