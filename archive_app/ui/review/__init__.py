"""The review page: what the archive suggests, decided by one key each."""
