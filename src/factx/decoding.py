"""Decoding: the bytes of a file → text, in the encoding that they really are in."""
