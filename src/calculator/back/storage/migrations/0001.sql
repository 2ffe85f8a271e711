-- generation: counts changes. mark: 0 both copies whole and closed; 1 copy a, 2 copy b may be half-written.
CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL,
    mark INTEGER NOT NULL
) STRICT;

INSERT INTO meta (id, generation, mark) VALUES (1, 0, 2);

-- What is needed to write the key block anew without the codes. slot_key is what the code's derivation gives.
CREATE TABLE slot (
    position INTEGER PRIMARY KEY,
    role INTEGER NOT NULL,
    pair INTEGER NOT NULL,
    slot_key BLOB NOT NULL,
    notebook_key BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    real_name TEXT NOT NULL,
    shown_name TEXT NOT NULL,
    safe_times TEXT NOT NULL,
    safe_ways TEXT NOT NULL,
    notes TEXT NOT NULL,
    household_name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE number (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (person_id, position)
) STRICT;
