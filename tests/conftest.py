"""What holds for all tests."""

from hypothesis import settings

# No test asserts an absolute time, and hypothesis's deadline is one: the first example loads dictionaries.
settings.register_profile("factx", deadline=None)
settings.load_profile("factx")
