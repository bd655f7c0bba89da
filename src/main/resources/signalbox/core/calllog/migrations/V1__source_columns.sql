-- The table as the Python router writes it. A file that has it already keeps it as it is.
CREATE TABLE IF NOT EXISTS routing_log (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    timestamp     TEXT,    -- when the call began: local time, ISO, without a zone, as Python's isoformat() writes it
    tier          TEXT,
    model_used    TEXT,
    complexity    TEXT,
    task_type     TEXT,
    input_tokens  INTEGER, -- all of the input, cached tokens included
    output_tokens INTEGER, -- all of the output, reasoning tokens included
    cost_usd      REAL,    -- NULL where unknown
    latency_ms    INTEGER
);
