"""The people page: persons, bodies and countries, with all that each said and promised."""
