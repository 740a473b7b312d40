"""Structured facts from Chinese text."""

from factx.api import extract

__all__ = ["extract"]
