"""Names of languages for people, from the Unicode CLDR."""

from functools import cache

from babel import Locale, UnknownLocaleError


@cache
def language_name(tag: str, *, shown_in: str = "en") -> str:
    """Return the name of the language of BCP 47 `tag` in another language, `tag` if unknown."""
    try:
        name = Locale.parse(tag, sep="-").get_display_name(shown_in)
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag
