-- Calls that no model served, kept for the operator. Their words are where the log keeps those of every call.
CREATE TABLE escalation (
    call_id         INTEGER PRIMARY KEY,
    kept_at_utc     INTEGER NOT NULL, -- microseconds since 1970 UTC
    state           TEXT    NOT NULL, -- open, answered, dismissed
    settled_at_utc  INTEGER,
    answer_call_id  INTEGER           -- the later call that was served
);
CREATE INDEX escalation_by_state ON escalation (state, call_id);
