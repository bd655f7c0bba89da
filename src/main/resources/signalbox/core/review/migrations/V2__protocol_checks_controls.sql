-- What a comparison is held to beside its terms: the plan ('watch' or 'fixed'), the operator's criteria, the check that
-- needs no opinion, and the most that may be spent, in US dollars.
ALTER TABLE comparison ADD COLUMN plan TEXT NOT NULL DEFAULT 'watch';
ALTER TABLE comparison ADD COLUMN criteria TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison ADD COLUMN expect TEXT;
ALTER TABLE comparison ADD COLUMN spending_cap TEXT;

-- A control stands among the examples, shows what is known beforehand, and counts nowhere: control says which kind,
-- control_of the example whose premium answer it shows.
ALTER TABLE example ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE example ADD COLUMN expected TEXT;
ALTER TABLE example ADD COLUMN control TEXT;
ALTER TABLE example ADD COLUMN control_of INTEGER;

-- An answer kept from an earlier comparison of the same content and model was not paid for again.
ALTER TABLE answer ADD COLUMN reused INTEGER NOT NULL DEFAULT 0;
CREATE INDEX example_by_content ON example (content_key);

-- What the judge model said, once for each order of the two answers.
CREATE TABLE judgement (
    comparison_id INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    cheap_first   INTEGER NOT NULL,
    provider      TEXT    NOT NULL,
    model         TEXT    NOT NULL,
    choice        TEXT,
    severe        INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    cost_usd      TEXT,
    PRIMARY KEY (comparison_id, position, cheap_first),
    FOREIGN KEY (comparison_id, position) REFERENCES example (comparison_id, position) ON DELETE CASCADE
);

-- Routes that were switched on a verdict, and back. Kept when a comparison is deleted; nothing here is ever changed.
CREATE TABLE ledger (
    id            INTEGER PRIMARY KEY,
    at            INTEGER NOT NULL,
    who           TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    reverses      INTEGER REFERENCES ledger (id),
    comparison_id INTEGER NOT NULL,
    sample_hash   TEXT    NOT NULL,
    summary       TEXT    NOT NULL,
    table_before  TEXT    NOT NULL,
    table_after   TEXT    NOT NULL,
    record        TEXT    NOT NULL
);
