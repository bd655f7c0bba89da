-- Times are milliseconds since 1970 (UTC), money exact US dollars in plain decimals, truths 0 or 1.
CREATE TABLE comparison (
    id               INTEGER PRIMARY KEY,
    created_at       INTEGER NOT NULL,
    cheap_tier       TEXT    NOT NULL,
    cheap_provider   TEXT    NOT NULL,
    cheap_model      TEXT    NOT NULL,
    premium_tier     TEXT    NOT NULL,
    premium_provider TEXT    NOT NULL,
    premium_model    TEXT    NOT NULL,
    margin           REAL    NOT NULL,
    severe_limit     REAL    NOT NULL,
    alpha            REAL    NOT NULL,
    cap              INTEGER NOT NULL,
    seed             INTEGER NOT NULL,
    sample_hash      TEXT    NOT NULL
);

CREATE TABLE example (
    comparison_id INTEGER NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    content_key   TEXT    NOT NULL,
    weight        INTEGER NOT NULL,
    cheap_on_left INTEGER NOT NULL,
    body          TEXT    NOT NULL,
    user          TEXT,
    task_type     TEXT,
    PRIMARY KEY (comparison_id, position)
);

-- One row for each side that has ended; failure is null where it answered.
CREATE TABLE answer (
    comparison_id      INTEGER NOT NULL,
    position           INTEGER NOT NULL,
    side               TEXT    NOT NULL,
    failure            TEXT,
    detail             TEXT,
    provider           TEXT,
    model              TEXT,
    text               TEXT,
    prompt_tokens      INTEGER,
    cached_tokens      INTEGER,
    cache_write_tokens INTEGER,
    completion_tokens  INTEGER,
    reasoning_tokens   INTEGER,
    cost_usd           TEXT,
    latency_ms         INTEGER NOT NULL,
    call_id            INTEGER,
    simulated          INTEGER NOT NULL,
    PRIMARY KEY (comparison_id, position, side),
    FOREIGN KEY (comparison_id, position) REFERENCES example (comparison_id, position) ON DELETE CASCADE
);

-- Every vote ever cast, in order; the newest of an example holds, and one without a choice takes the one before back.
CREATE TABLE vote (
    id            INTEGER PRIMARY KEY,
    comparison_id INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    choice        TEXT,
    severe        INTEGER NOT NULL,
    blind         INTEGER NOT NULL,
    cast_at       INTEGER NOT NULL,
    FOREIGN KEY (comparison_id, position) REFERENCES example (comparison_id, position) ON DELETE CASCADE
);

CREATE INDEX vote_by_example ON vote (comparison_id, position);

CREATE TABLE note (
    comparison_id INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    text          TEXT    NOT NULL,
    PRIMARY KEY (comparison_id, position),
    FOREIGN KEY (comparison_id, position) REFERENCES example (comparison_id, position) ON DELETE CASCADE
);

-- What is typed for the next comparison: at most one row.
CREATE TABLE draft (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    examples     TEXT NOT NULL,
    cheap_tier   TEXT NOT NULL,
    premium_tier TEXT NOT NULL
);
