"""Sheets of words: reads the YAML of content/ and of packs like it, and says by file and line what is wrong."""
