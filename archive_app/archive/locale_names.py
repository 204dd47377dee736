"""Names of countries and languages for people, in the language of the window."""

from archive_app.language.countries import country_name
from archive_app.language.names import language_name

__all__ = ["country_name", "language_name"]
