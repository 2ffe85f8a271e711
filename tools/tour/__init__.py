"""A walk through the real program on a real screen: every page, in every look, as pictures."""
