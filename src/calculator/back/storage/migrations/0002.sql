-- A ready-made list or item has its id in the content pack as source_id and no text: its words come from there.
CREATE TABLE list (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    source_id TEXT NOT NULL,
    phase TEXT,
    position INTEGER NOT NULL,
    household_name TEXT NOT NULL
) STRICT;

CREATE TABLE item (
    id TEXT PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES list (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    source_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    note TEXT NOT NULL,
    position INTEGER NOT NULL,
    household_name TEXT NOT NULL
) STRICT;

CREATE TABLE packing (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    source_id TEXT NOT NULL,
    for_whom TEXT NOT NULL,
    whereabouts TEXT NOT NULL,
    holder TEXT REFERENCES person (id) ON DELETE SET NULL,
    has_copy INTEGER NOT NULL,
    copy_holder TEXT REFERENCES person (id) ON DELETE SET NULL,
    confirmed_on TEXT,
    take_last INTEGER NOT NULL,
    note TEXT NOT NULL,
    position INTEGER NOT NULL,
    household_name TEXT NOT NULL
) STRICT;

CREATE TABLE task (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    is_done INTEGER NOT NULL,
    position INTEGER NOT NULL,
    household_name TEXT NOT NULL
) STRICT;

-- The services of the content pack that were chosen.
CREATE TABLE service (
    service_id TEXT PRIMARY KEY,
    shown_name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
