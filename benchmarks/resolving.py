"""A resolver for benches whose questions hold no names."""


class Nobody:
    """Knows no names."""

    def speakers(self, _text: str) -> frozenset[str]:
        return frozenset()

    countries = forums = bodies = speakers
