"""The language, before any facts: numerals, characters, words."""
