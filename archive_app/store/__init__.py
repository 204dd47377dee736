"""The record in SQLite and blobs, and the derived tables in the cache."""
