"""A document for the eye: a mention in a few words, tables, the notebook's page, records, edits explained."""

from factx.display.notation import brief
from factx.display.notebook import html
from factx.display.records import record_json, records
from factx.display.tables import Table, tables
from factx.display.terminal import console, line, terminal

__all__ = ["Table", "brief", "console", "html", "line", "record_json", "records", "tables", "terminal"]
