-- Sums by hour and by day, kept by triggers, so that rows of every program are in them as soon as they are in the log.
-- A trigger runs in the SQLite of whoever writes, so nothing here is newer than SQLite 3.9 (2015): no UPSERT, no
-- generated columns. INSERT … WHERE NOT EXISTS and not INSERT OR IGNORE, because the outer statement's OR clause would
-- replace it.
ALTER TABLE routing_log ADD COLUMN rule TEXT;          -- the hard route's pattern, where one decided
ALTER TABLE routing_log ADD COLUMN imported_key TEXT;  -- what names it in the log that it was imported from
ALTER TABLE routing_log ADD COLUMN summed INTEGER;     -- 1 where the writer itself adds the call to the sums
CREATE UNIQUE INDEX routing_log_by_imported_key ON routing_log (imported_key) WHERE imported_key IS NOT NULL;

-- Every combination of values that calls have. Sums and lists name it by its number. Empty text stands for none.
CREATE TABLE call_group (
    id            INTEGER PRIMARY KEY,
    tier          TEXT    NOT NULL,
    model_used    TEXT    NOT NULL,
    provider      TEXT    NOT NULL,
    task_type     TEXT    NOT NULL,
    complexity    TEXT    NOT NULL,
    user_name     TEXT    NOT NULL,
    cause         TEXT    NOT NULL,
    rule          TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    source        TEXT    NOT NULL,
    billed        INTEGER NOT NULL, -- 0 cost unknown, 1 cost known, 2 cost and tokens known
    latency_group INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX call_group_by_values ON call_group
    (task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source);

-- The same without user, cause and rule, which would make the histograms of latency as large as the log.
CREATE TABLE latency_group (
    id         INTEGER PRIMARY KEY,
    tier       TEXT NOT NULL,
    model_used TEXT NOT NULL,
    provider   TEXT NOT NULL,
    task_type  TEXT NOT NULL,
    complexity TEXT NOT NULL,
    status     TEXT NOT NULL,
    source     TEXT NOT NULL
);

-- The first characters of the timestamp name hour and day. Money is in whole microdollars and the rest in picodollars,
-- so that sums are exact and cannot overflow.
CREATE TABLE rollup_hour (
    hour         TEXT    NOT NULL,
    group_id     INTEGER NOT NULL,
    calls        INTEGER NOT NULL,
    cost_micro   INTEGER NOT NULL,
    cost_rest    INTEGER NOT NULL,
    timed        INTEGER NOT NULL, -- calls of known latency
    latency_us   INTEGER NOT NULL,
    input        INTEGER NOT NULL,
    cached       INTEGER NOT NULL,
    cache_write  INTEGER NOT NULL,
    output       INTEGER NOT NULL,
    reasoning    INTEGER NOT NULL,
    PRIMARY KEY (hour, group_id)
) WITHOUT ROWID;
CREATE TABLE rollup_day (
    day          TEXT    NOT NULL,
    group_id     INTEGER NOT NULL,
    calls        INTEGER NOT NULL,
    cost_micro   INTEGER NOT NULL,
    cost_rest    INTEGER NOT NULL,
    timed        INTEGER NOT NULL,
    latency_us   INTEGER NOT NULL,
    input        INTEGER NOT NULL,
    cached       INTEGER NOT NULL,
    cache_write  INTEGER NOT NULL,
    output       INTEGER NOT NULL,
    reasoning    INTEGER NOT NULL,
    PRIMARY KEY (day, group_id)
) WITHOUT ROWID;

-- How many calls took how long: sixteen steps to each doubling of the milliseconds. Group 0 is all calls together.
CREATE TABLE latency_day (
    day           TEXT    NOT NULL,
    latency_group INTEGER NOT NULL,
    step          INTEGER NOT NULL,
    calls         INTEGER NOT NULL,
    PRIMARY KEY (latency_group, day, step)
) WITHOUT ROWID;

-- The calls of each group in the order of time: an index for any combination of values.
CREATE TABLE call_key (
    group_id  INTEGER NOT NULL,
    timestamp TEXT    NOT NULL,
    id        INTEGER NOT NULL,
    PRIMARY KEY (group_id, timestamp, id)
) WITHOUT ROWID;

-- What of the file's older calls is in the sums already: those up to done_id; all after until_id always were.
CREATE TABLE rollup_progress (
    done_id  INTEGER NOT NULL,
    until_id INTEGER NOT NULL
);
INSERT INTO rollup_progress SELECT 0, coalesce(max(id), 0) FROM routing_log;

-- What each call adds to the sums. A cost that is no number is unknown.
CREATE VIEW call_measure AS
SELECT id,
    timestamp,
    hour,
    day,
    tier, model_used, provider, task_type, complexity, user_name, cause, rule, status, source,
    CASE WHEN pico IS NULL THEN 0 WHEN input_tokens >= 0 AND output_tokens >= 0 THEN 2 ELSE 1 END AS billed,
    coalesce(pico / 1000000, 0) AS cost_micro,
    coalesce(pico % 1000000, 0) AS cost_rest,
    latency_ms IS NOT NULL AS timed,
    coalesce(CAST(round(latency_ms * 1000) AS INTEGER), 0) AS latency_us,
    CASE WHEN latency < 16 THEN latency
        ELSE shift * 16 + (latency >> shift) END AS step,
    input, cached, cache_write, output, reasoning
FROM (
    SELECT *,
        CASE WHEN latency < 32 THEN 0 WHEN latency < 64 THEN 1 WHEN latency < 128 THEN 2 WHEN latency < 256 THEN 3
            WHEN latency < 512 THEN 4 WHEN latency < 1024 THEN 5 WHEN latency < 2048 THEN 6 WHEN latency < 4096 THEN 7
            WHEN latency < 8192 THEN 8 WHEN latency < 16384 THEN 9 WHEN latency < 32768 THEN 10
            WHEN latency < 65536 THEN 11 WHEN latency < 131072 THEN 12 WHEN latency < 262144 THEN 13
            WHEN latency < 524288 THEN 14 WHEN latency < 1048576 THEN 15 ELSE 16 END AS shift
    FROM (
        SELECT id,
            coalesce(timestamp, '') AS timestamp,
            replace(substr(coalesce(timestamp, ''), 1, 13), ' ', 'T') AS hour,
            replace(substr(coalesce(timestamp, ''), 1, 10), ' ', 'T') AS day,
            coalesce(tier, '') AS tier,
            coalesce(model_used, '') AS model_used,
            coalesce(provider, '') AS provider,
            coalesce(task_type, '') AS task_type,
            coalesce(complexity, '') AS complexity,
            coalesce(user_name, '') AS user_name,
            coalesce(cause, '') AS cause,
            coalesce(rule, '') AS rule,
            coalesce(status, '') AS status,
            coalesce(source, '') AS source,
            CASE WHEN cost_picodollars IS NOT NULL THEN cost_picodollars
                WHEN typeof(cost_usd) IN ('real', 'integer') THEN CAST(round(cost_usd * 1e12) AS INTEGER) END AS pico,
            latency_ms,
            max(0, min(CAST(round(coalesce(latency_ms, 0)) AS INTEGER), 2097151)) AS latency,
            input_tokens,
            output_tokens,
            CAST(coalesce(input_tokens, 0) AS INTEGER) AS input,
            CAST(coalesce(cached_tokens, 0) AS INTEGER) AS cached,
            CAST(coalesce(cache_write_tokens, 0) AS INTEGER) AS cache_write,
            CAST(coalesce(output_tokens, 0) AS INTEGER) AS output,
            CAST(coalesce(reasoning_tokens, 0) AS INTEGER) AS reasoning
        FROM routing_log
    )
);

CREATE TRIGGER call_group_added AFTER INSERT ON call_group BEGIN
    INSERT INTO latency_group (tier, model_used, provider, task_type, complexity, status, source)
    SELECT NEW.tier, NEW.model_used, NEW.provider, NEW.task_type, NEW.complexity, NEW.status, NEW.source
    WHERE NOT EXISTS (SELECT 1 FROM latency_group
        WHERE tier = NEW.tier AND model_used = NEW.model_used AND provider = NEW.provider
            AND task_type = NEW.task_type AND complexity = NEW.complexity AND status = NEW.status
            AND source = NEW.source);
    UPDATE call_group SET latency_group = (SELECT id FROM latency_group
        WHERE tier = NEW.tier AND model_used = NEW.model_used AND provider = NEW.provider
            AND task_type = NEW.task_type AND complexity = NEW.complexity AND status = NEW.status
            AND source = NEW.source)
    WHERE id = NEW.id;
END;

-- Adds a call to the sums, or takes it out of them: a procedure, in the shape that SQLite has for one.
CREATE VIEW rollup_change AS
SELECT 1 AS by, group_id, latency_group, call_measure.* FROM call_measure, (SELECT id AS group_id, latency_group FROM call_group);

CREATE TRIGGER rollup_added INSTEAD OF INSERT ON rollup_change WHEN NEW.by > 0 BEGIN
    INSERT INTO rollup_hour SELECT NEW.hour, NEW.group_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM rollup_hour WHERE hour = NEW.hour AND group_id = NEW.group_id);
    UPDATE rollup_hour SET calls = calls + 1, cost_micro = cost_micro + NEW.cost_micro,
        cost_rest = cost_rest + NEW.cost_rest, timed = timed + NEW.timed, latency_us = latency_us + NEW.latency_us,
        input = input + NEW.input, cached = cached + NEW.cached, cache_write = cache_write + NEW.cache_write,
        output = output + NEW.output, reasoning = reasoning + NEW.reasoning
    WHERE hour = NEW.hour AND group_id = NEW.group_id;
    INSERT INTO rollup_day SELECT NEW.day, NEW.group_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM rollup_day WHERE day = NEW.day AND group_id = NEW.group_id);
    UPDATE rollup_day SET calls = calls + 1, cost_micro = cost_micro + NEW.cost_micro,
        cost_rest = cost_rest + NEW.cost_rest, timed = timed + NEW.timed, latency_us = latency_us + NEW.latency_us,
        input = input + NEW.input, cached = cached + NEW.cached, cache_write = cache_write + NEW.cache_write,
        output = output + NEW.output, reasoning = reasoning + NEW.reasoning
    WHERE day = NEW.day AND group_id = NEW.group_id;
    INSERT INTO latency_day SELECT NEW.day, NEW.latency_group, NEW.step, 0
    WHERE NEW.timed AND NOT EXISTS (SELECT 1 FROM latency_day
        WHERE day = NEW.day AND latency_group = NEW.latency_group AND step = NEW.step);
    INSERT INTO latency_day SELECT NEW.day, 0, NEW.step, 0
    WHERE NEW.timed AND NOT EXISTS (SELECT 1 FROM latency_day
        WHERE day = NEW.day AND latency_group = 0 AND step = NEW.step);
    UPDATE latency_day SET calls = calls + NEW.timed
    WHERE day = NEW.day AND latency_group IN (0, NEW.latency_group) AND step = NEW.step;
    INSERT INTO call_key VALUES (NEW.group_id, NEW.timestamp, NEW.id);
END;

CREATE TRIGGER rollup_taken INSTEAD OF INSERT ON rollup_change WHEN NEW.by < 0 BEGIN
    UPDATE rollup_hour SET calls = calls - 1, cost_micro = cost_micro - NEW.cost_micro,
        cost_rest = cost_rest - NEW.cost_rest, timed = timed - NEW.timed, latency_us = latency_us - NEW.latency_us,
        input = input - NEW.input, cached = cached - NEW.cached, cache_write = cache_write - NEW.cache_write,
        output = output - NEW.output, reasoning = reasoning - NEW.reasoning
    WHERE hour = NEW.hour AND group_id = NEW.group_id;
    DELETE FROM rollup_hour WHERE hour = NEW.hour AND group_id = NEW.group_id AND calls = 0;
    UPDATE rollup_day SET calls = calls - 1, cost_micro = cost_micro - NEW.cost_micro,
        cost_rest = cost_rest - NEW.cost_rest, timed = timed - NEW.timed, latency_us = latency_us - NEW.latency_us,
        input = input - NEW.input, cached = cached - NEW.cached, cache_write = cache_write - NEW.cache_write,
        output = output - NEW.output, reasoning = reasoning - NEW.reasoning
    WHERE day = NEW.day AND group_id = NEW.group_id;
    DELETE FROM rollup_day WHERE day = NEW.day AND group_id = NEW.group_id AND calls = 0;
    UPDATE latency_day SET calls = calls - NEW.timed
    WHERE day = NEW.day AND latency_group IN (0, NEW.latency_group) AND step = NEW.step;
    DELETE FROM latency_day
    WHERE day = NEW.day AND latency_group IN (0, NEW.latency_group) AND step = NEW.step AND calls = 0;
    DELETE FROM call_key WHERE group_id = NEW.group_id AND timestamp = NEW.timestamp AND id = NEW.id;
END;

-- Signalbox adds many calls to the sums at once, in the transaction that writes them.
CREATE TRIGGER routing_log_added AFTER INSERT ON routing_log WHEN NEW.summed IS NULL BEGIN
    INSERT INTO call_group (task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source)
    SELECT task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source
    FROM call_measure AS c
    WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_group AS g WHERE g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name AND g.billed = c.billed
        AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider AND g.cause = c.cause
        AND g.rule = c.rule AND g.source = c.source);
    INSERT INTO rollup_change (by, group_id, latency_group, id, timestamp, hour, day, cost_micro, cost_rest, timed, latency_us, step, input, cached, cache_write, output, reasoning)
    SELECT 1, g.id, g.latency_group, c.id, c.timestamp, c.hour, c.day, c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.step, c.input, c.cached, c.cache_write, c.output, c.reasoning
    FROM call_measure AS c JOIN call_group AS g ON g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name AND g.billed = c.billed
        AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider AND g.cause = c.cause
        AND g.rule = c.rule AND g.source = c.source
    WHERE c.id = NEW.id;
END;

-- Calls that are not in the sums yet are not taken out of them.
CREATE TRIGGER routing_log_removed BEFORE DELETE ON routing_log
WHEN NOT EXISTS (SELECT 1 FROM rollup_progress WHERE OLD.id > done_id AND OLD.id <= until_id) BEGIN
    INSERT INTO rollup_change (by, group_id, latency_group, id, timestamp, hour, day, cost_micro, cost_rest, timed, latency_us, step, input, cached, cache_write, output, reasoning)
    SELECT -1, g.id, g.latency_group, c.id, c.timestamp, c.hour, c.day, c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.step, c.input, c.cached, c.cache_write, c.output, c.reasoning
    FROM call_measure AS c JOIN call_group AS g ON g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name AND g.billed = c.billed
        AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider AND g.cause = c.cause
        AND g.rule = c.rule AND g.source = c.source
    WHERE c.id = OLD.id;
END;

CREATE TRIGGER routing_log_changing BEFORE UPDATE ON routing_log
WHEN NOT EXISTS (SELECT 1 FROM rollup_progress WHERE OLD.id > done_id AND OLD.id <= until_id) BEGIN
    INSERT INTO rollup_change (by, group_id, latency_group, id, timestamp, hour, day, cost_micro, cost_rest, timed, latency_us, step, input, cached, cache_write, output, reasoning)
    SELECT -1, g.id, g.latency_group, c.id, c.timestamp, c.hour, c.day, c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.step, c.input, c.cached, c.cache_write, c.output, c.reasoning
    FROM call_measure AS c JOIN call_group AS g ON g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name AND g.billed = c.billed
        AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider AND g.cause = c.cause
        AND g.rule = c.rule AND g.source = c.source
    WHERE c.id = OLD.id;
END;

CREATE TRIGGER routing_log_changed AFTER UPDATE ON routing_log
WHEN NOT EXISTS (SELECT 1 FROM rollup_progress WHERE NEW.id > done_id AND NEW.id <= until_id) BEGIN
    INSERT INTO call_group (task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source)
    SELECT task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source
    FROM call_measure AS c
    WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_group AS g WHERE g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name AND g.billed = c.billed
        AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider AND g.cause = c.cause
        AND g.rule = c.rule AND g.source = c.source);
    INSERT INTO rollup_change (by, group_id, latency_group, id, timestamp, hour, day, cost_micro, cost_rest, timed, latency_us, step, input, cached, cache_write, output, reasoning)
    SELECT 1, g.id, g.latency_group, c.id, c.timestamp, c.hour, c.day, c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.step, c.input, c.cached, c.cache_write, c.output, c.reasoning
    FROM call_measure AS c JOIN call_group AS g ON g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name AND g.billed = c.billed
        AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider AND g.cause = c.cause
        AND g.rule = c.rule AND g.source = c.source
    WHERE c.id = NEW.id;
END;

-- The words of prompts and answers, where they are kept; filled by Signalbox alone, a little after the calls.
CREATE VIRTUAL TABLE call_text USING fts5(prompt, answer, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE text_progress (done_id INTEGER NOT NULL);
INSERT INTO text_progress VALUES (0);

-- What the operator wants kept.
CREATE TABLE log_choice (
    bodies TEXT NOT NULL,  -- everything, redacted, hash_only
    days   INTEGER         -- calls older than this are deleted; NULL keeps all
);
INSERT INTO log_choice VALUES ('everything', NULL);
