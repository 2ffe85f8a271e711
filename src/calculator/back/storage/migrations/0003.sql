-- The notebook's own copy of the packed words, for the day on which the program's are damaged. At most one row.
CREATE TABLE words (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digest BLOB NOT NULL,
    packed BLOB NOT NULL
) STRICT;
