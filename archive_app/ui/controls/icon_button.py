"""A flat button with an icon that is drawn anew when the look changes."""

from PySide6.QtWidgets import QToolButton

from archive_app.ui.look.theme import Look


class IconButton(QToolButton):
    """Shows an icon of the look; a button that is gone asks for no more icons."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        """Show `icon`; `name` is read out and stands in the tip."""
        super().__init__()
        self._look = look
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("flat", True)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIcon(self._look.icon(self._icon))
