"""Language, sentences, countries and dates in text: pure functions over code points."""

from archive_app.language.countries import (
    countries_in,
    country_code,
    country_name,
    place_country,
)
from archive_app.language.dates import dates_in
from archive_app.language.identify import language_of
from archive_app.language.sentences import sentences

__all__ = [
    "countries_in",
    "country_code",
    "country_name",
    "dates_in",
    "language_of",
    "place_country",
    "sentences",
]
