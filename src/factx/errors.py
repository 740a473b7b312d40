"""What can go wrong: every exception that factx raises on purpose."""


class FactxError(Exception):
    """The parent of all of factx's exceptions."""


class LexiconError(FactxError, ValueError):
    """A data file or a user's own word list is wrong; the message names file, line and word."""


class RuleError(FactxError, ValueError):
    """A rule breaks the house rules for rules; the message names the rule."""


class ReferenceDateError(FactxError, ValueError):
    """A reference date could not be read; the message quotes it and shows what is accepted."""


class TimezoneError(FactxError, ValueError):
    """A time zone is not known; the message quotes it and shows what is accepted."""


class InputError(FactxError, ValueError):
    """An input could not be read as text; the message says where and what to do."""


class MissingExtraError(FactxError, ImportError):
    """A library of an extra is not installed; the message says how to install it."""
