"""The translation of words that are said outside every QObject."""

from PySide6.QtCore import QCoreApplication


class Tongue:
    """The words of one part of the window.

    The name of a subclass is the context of its words: lupdate reads `Library.tr("…")` so.
    """

    @classmethod
    def tr(cls, text: str) -> str:
        """Return `text` in the language of the window."""
        return QCoreApplication.translate(cls.__name__, text)
