-- What this program knows beside the source's columns. All of it may be NULL, so that the Python router can go on
-- inserting its nine columns into the same table.
ALTER TABLE routing_log ADD COLUMN called_at_utc INTEGER;      -- exact instant: microseconds since 1970 UTC
ALTER TABLE routing_log ADD COLUMN provider TEXT;
ALTER TABLE routing_log ADD COLUMN user_name TEXT;
ALTER TABLE routing_log ADD COLUMN cause TEXT;
ALTER TABLE routing_log ADD COLUMN status TEXT;                -- ok, failed, cancelled
ALTER TABLE routing_log ADD COLUMN source TEXT;
ALTER TABLE routing_log ADD COLUMN cached_tokens INTEGER;
ALTER TABLE routing_log ADD COLUMN cache_write_tokens INTEGER;
ALTER TABLE routing_log ADD COLUMN reasoning_tokens INTEGER;
ALTER TABLE routing_log ADD COLUMN cost_picodollars INTEGER;   -- exact: one millionth of a dollar per million tokens
ALTER TABLE routing_log ADD COLUMN simulated INTEGER;          -- 1 where the practice simulator answered

-- How a call came about. Apart from the list, which stays narrow and quick.
CREATE TABLE call_trace (
    call_id                INTEGER PRIMARY KEY,
    decision               TEXT,    -- JSON
    attempts               TEXT,    -- JSON
    price                  TEXT,    -- JSON, dollars per million tokens
    cost_split             TEXT,    -- JSON, dollars by kind of token
    time_to_first_token_ms INTEGER,
    finish_reason          TEXT,
    model_reported         TEXT,
    table_hash             TEXT
);

-- Prompts and answers, as far as the operator wants them kept. No list or chart reads this table.
CREATE TABLE call_body (
    call_id        INTEGER PRIMARY KEY,
    request_sha256 TEXT,
    answer_sha256  TEXT,
    request        TEXT,    -- JSON, a chat-completions body
    hints          TEXT,    -- JSON, what the caller said beside it
    answer         TEXT
);
