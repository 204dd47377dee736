"""The look of the window: it follows the system's light and dark and tells when it changes."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QIcon, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from archive_app.resources import resource
from archive_app.ui.look.colours import DARK, LIGHT, Colours
from archive_app.ui.look.contrast import contrast_colours
from archive_app.ui.look.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints

Scheme = Literal["system", "light", "dark", "contrast"]
Density = Literal["compact", "normal", "roomy"]

_READING = ("Charter", "Cambria", "Georgia", "Noto Serif")
_OF_LANGUAGE = {
    "zh": ("Songti SC", "SimSun", "Noto Serif CJK SC"),
    "zh-Hant": ("Songti TC", "PMingLiU", "Noto Serif CJK TC"),
    "th": ("Thonburi", "Leelawadee UI", "Noto Serif Thai"),
    "lo": ("Lao MN", "Leelawadee UI", "Noto Serif Lao"),
    "km": ("Khmer MN", "Leelawadee UI", "Noto Serif Khmer"),
    "my": ("Myanmar MN", "Myanmar Text", "Noto Serif Myanmar"),
}
_INTERFACE_CHINESE = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC")
_TRADITIONAL = ("zh-Hant", "zh-TW", "zh-HK", "zh-MO")
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_LINE_HEIGHTS = {"zh": 165, "th": 180, "km": 180, "lo": 180, "my": 180}
_ROWS: dict[str, tuple[int, int, int]] = {
    "list": (24, 30, 36),
    "table": (34, 39, 46),
    "result_1": (44, 44, 44),
    "result_2": (63, 63, 63),
    "result_3": (82, 82, 82),
    "cell": (78, 103, 128),
    "facet": (20, 21, 28),
    "button": (24, 28, 34),
}
"""Pixels of a row: compact, normal, roomy."""
_DENSITIES: tuple[Density, ...] = ("compact", "normal", "roomy")
_TOKEN = "@"  # noqa: S105 - the mark before a colour's name in the style sheet


class Look(QObject):
    """Colours, faces, icons and sizes; whoever paints listens to `changed`."""

    changed = Signal()

    def __init__(self, application: QApplication | None = None) -> None:
        """Follow the system; with an `application`, dress it and keep it dressed."""
        super().__init__()
        self._application = application
        self._scheme: Scheme = "system"
        self._density: Density = "normal"
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._accessibility = _accessibility(self._hints)
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._follow)
        self._colours = self._chosen_colours()
        self._fonts: dict[tuple[float, bool | str], QFont] = {}
        if application is not None:
            self.dress(application)

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self._colours.surface.lightness() < self._colours.text.lightness()

    @property
    def high_contrast(self) -> bool:
        """Whether all colours come from the system's own palette, by choice or by its wish."""
        if self._scheme != "system" or self._accessibility is None:
            return self._scheme == "contrast"
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def colours(self) -> Colours:
        """The column of colours in force."""
        return self._colours

    @property
    def scheme(self) -> Scheme:
        """What was chosen: the system's, light, dark, or high contrast."""
        return self._scheme

    @property
    def density(self) -> Density:
        """How close rows stand."""
        return self._density

    def set_scheme(self, scheme: Scheme) -> None:
        """Take the system's colours, or always light, dark or high contrast; frames follow."""
        self._scheme = scheme
        self._hints.setColorScheme(_SCHEMES.get(scheme, Qt.ColorScheme.Unknown))
        self._follow()

    def set_density(self, density: Density) -> None:
        """Let rows stand closer or wider."""
        self._density = density
        self.changed.emit()

    def row_height(self, kind: str) -> int:
        """Return the pixels of a row: list, table, result_1 to result_3, cell, facet, button."""
        return _ROWS[kind][_DENSITIES.index(self._density)]

    def interface_font(self, points: float = 10.0, *, semibold: bool = False) -> QFont:
        """Return the system's face for the program's own words."""
        made = self._fonts.get((points, semibold))
        if made is None:
            made = QFont(QApplication.font())
            made.setPointSizeF(points)
            made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
            self._fonts[points, semibold] = made
        return QFont(made)

    def reading_font(self, points: float = 11.5, *, language: str = "en") -> QFont:
        """Return the face for words of a paper in `language`, a BCP 47 tag."""
        base = "zh-Hant" if language.startswith(_TRADITIONAL) else language.partition("-")[0]
        made = self._fonts.get((points, base))
        if made is None:
            made = self._fonts[points, base] = _reading_font(points, base)
        return QFont(made)

    def line_height(self, language: str) -> int:
        """Return the height of a line of reading in `language`, in percent of the face's size."""
        return _LINE_HEIGHTS.get(language.partition("-")[0], 155)

    def icon(self, name: str, colour: QColor | None = None) -> QIcon:
        """Return the icon of that name in the text's colour, or in `colour`."""
        return icon(name, colour or self.colours.text_2)

    def undress(self) -> None:
        """Take the style sheet off until `dress`, while a window is put together.

        A sheet is applied anew to all that hangs on a widget each time the widget finds a parent;
        without it a window is made in half the time.
        """
        if self._application is not None:
            self._application.setStyleSheet("")

    def dress(self, application: QApplication) -> None:
        """Give the application style, palette and style sheet."""
        self._application = application
        application.setStyle("Fusion")
        application.setFont(_with_chinese(application.font()))
        self._fonts.clear()
        if self.high_contrast:
            application.setPalette(QPalette())
            self._colours = contrast_colours(application.palette())
        else:
            application.setPalette(_palette(self._colours))
        application.setStyleSheet(_style_sheet(self.colours, "dark" if self.dark else "light"))

    def _follow(self) -> None:
        self._colours = self._chosen_colours()
        if self._application is not None:
            self.dress(self._application)
        self.changed.emit()

    def _chosen_colours(self) -> Colours:
        if self.high_contrast:
            return contrast_colours(QGuiApplication.palette())
        if self._scheme == "system":
            return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme == "dark" else LIGHT


def _accessibility(hints: QStyleHints) -> "QAccessibilityHints | None":
    """Return what the system says of contrast; Qt before 6.10 says nothing."""
    return hints.accessibility() if hasattr(hints, "accessibility") else None


def _reading_font(points: float, base: str) -> QFont:
    font = QFont()
    own = _OF_LANGUAGE.get(base, ())
    rest = [face for faces in _OF_LANGUAGE.values() for face in faces if face not in own]
    chinese = base.startswith("zh")
    font.setFamilies([*own, *_READING, *rest] if chinese else [*_READING, *own, *rest])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font


def _with_chinese(font: QFont) -> QFont:
    """Return the face that the system has for Latin, with one for Simplified Chinese behind it."""
    font.setFamilies([QFontInfo(font).family(), *_INTERFACE_CHINESE])
    return font


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Window, colours.chrome),
        (role.Button, colours.chrome),
        (role.Midlight, colours.hover),
        (role.Mid, colours.line),
        (role.Dark, colours.edge),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.PlaceholderText, colours.text_3),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Light, colours.surface),
        (role.Shadow, colours.line),
    ):
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours.edge)
    return palette


def _style_sheet(colours: Colours, shade: str) -> str:
    path = resource("style/window.qss")
    sheet = path.read_text(encoding="utf-8")
    sheet = sheet.replace(f"{_TOKEN}folder", path.parent.as_posix())
    sheet = sheet.replace(f"{_TOKEN}shade", shade)
    names = [name for name in Colours.__slots__ if name not in ("annotation", "strength")]
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"{_TOKEN}{name}", getattr(colours, name).name())
    return sheet
