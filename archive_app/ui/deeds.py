"""What can be undone: the archive's names of acts, in the language of the window."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from archive_app.ui.grounds import said_as

_DEEDS = (
    QT_TRANSLATE_NOOP("Deeds", "Change a block’s style"),
    QT_TRANSLATE_NOOP("Deeds", "Change a colour"),
    QT_TRANSLATE_NOOP("Deeds", "Change a commitment"),
    QT_TRANSLATE_NOOP("Deeds", "Change a table"),
    QT_TRANSLATE_NOOP("Deeds", "Change the title"),
    QT_TRANSLATE_NOOP("Deeds", "Confirm a statement by {who}"),
    QT_TRANSLATE_NOOP("Deeds", "Confirm a statement"),
    QT_TRANSLATE_NOOP("Deeds", "Edit a block"),
    QT_TRANSLATE_NOOP("Deeds", "Edit a note"),
    QT_TRANSLATE_NOOP("Deeds", "Follow up a commitment"),
    QT_TRANSLATE_NOOP("Deeds", "Link a restatement"),
    QT_TRANSLATE_NOOP("Deeds", "Link papers"),
    QT_TRANSLATE_NOOP("Deeds", "Mark a passage"),
    QT_TRANSLATE_NOOP("Deeds", "Move a block"),
    QT_TRANSLATE_NOOP("Deeds", "Place a passage"),
    QT_TRANSLATE_NOOP("Deeds", "Remove a block"),
    QT_TRANSLATE_NOOP("Deeds", "Remove a briefing"),
    QT_TRANSLATE_NOOP("Deeds", "Remove a commitment"),
    QT_TRANSLATE_NOOP("Deeds", "Remove a note"),
    QT_TRANSLATE_NOOP("Deeds", "Say why it is no commitment"),
    QT_TRANSLATE_NOOP("Deeds", "Set marking"),
    QT_TRANSLATE_NOOP("Deeds", "Unlink a restatement"),
    QT_TRANSLATE_NOOP("Deeds", "Add a heading"),
    QT_TRANSLATE_NOOP("Deeds", "Add a text"),
    QT_TRANSLATE_NOOP("Deeds", "Add a table"),
    QT_TRANSLATE_NOOP("Deeds", "Add a citation"),
    QT_TRANSLATE_NOOP("Deeds", "Begin “{name}”"),
    QT_TRANSLATE_NOOP("Deeds", "Remove tag “{tag}”"),
    QT_TRANSLATE_NOOP("Deeds", "Tag “{tag}”"),
    QT_TRANSLATE_NOOP("Deeds", "Take back the decision on “{words}”"),
    QT_TRANSLATE_NOOP("Deeds", "Take {name} apart from {who}"),
    QT_TRANSLATE_NOOP("Deeds", "Remove “{title}”"),
    QT_TRANSLATE_NOOP("Deeds", "Restore “{title}”"),
)


def deed_words(act: str) -> str:
    """Return the name of an act as the window says it; one that is not known stays as it is."""
    return said_as("Deeds", _DEEDS, act) or act
