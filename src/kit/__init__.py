"""Makes and checks sticks, for those who hand them out; never on the computer of the one who gets one."""
