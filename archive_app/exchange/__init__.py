"""Packets and standards for exchange with others."""
