-- What was added as it was: a picture, a recording. owner_id is the row it belongs to, of whatever table.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    owner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    household_name TEXT NOT NULL,
    added_on TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;

CREATE INDEX attachment_owner ON attachment (owner_id);

-- Its bytes, in pieces, in order.
CREATE TABLE piece (
    attachment_id TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (attachment_id, position)
) STRICT;
