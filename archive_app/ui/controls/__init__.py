"""Small widgets that several pages use."""

from archive_app.ui.controls.chip import Chip as Chip
from archive_app.ui.controls.elided_label import ElidedLabel as ElidedLabel
from archive_app.ui.controls.empty_place import EmptyPlace as EmptyPlace
from archive_app.ui.controls.histogram import YearHistogram as YearHistogram
from archive_app.ui.controls.key_button import KeyButton as KeyButton
from archive_app.ui.controls.key_cap import KeyCap as KeyCap
from archive_app.ui.controls.marks import CertaintyMark as CertaintyMark
from archive_app.ui.controls.marks import EvidenceMeter as EvidenceMeter
from archive_app.ui.controls.marks import StrengthMark as StrengthMark
from archive_app.ui.controls.message_strip import MessageStrip as MessageStrip
from archive_app.ui.controls.page_header import PageHeader as PageHeader
from archive_app.ui.controls.progress_line import ProgressLine as ProgressLine
from archive_app.ui.controls.section_heading import SectionHeading as SectionHeading
from archive_app.ui.controls.segments import Segments as Segments
from archive_app.ui.controls.words import Words as Words
