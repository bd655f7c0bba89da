-- What is written with every call shrinks to one line of the hourly sums. Everything else that makes questions quick is
-- made from those a little later, in pieces, by Signalbox: days from hours, and the lists that calls are found by. Until
-- then the open days are read from the hours, and the calls that are not listed yet from the log itself, so that every
-- answer is exact at any moment. As in V3, triggers use nothing newer than SQLite 3.9.
DROP TRIGGER routing_log_added;
DROP TRIGGER routing_log_removed;
DROP TRIGGER routing_log_changing;
DROP TRIGGER routing_log_changed;
DROP VIEW rollup_change;
DROP VIEW call_measure;
DROP INDEX IF EXISTS routing_log_by_time;
DROP INDEX IF EXISTS routing_log_by_cost;
DROP INDEX IF EXISTS routing_log_by_latency;
DROP TABLE call_key;
DROP TABLE latency_day;

-- What a call carries that Signalbox has added to the sums itself: this and its id. No copy of it in another log, or
-- under another id, passes for one.
CREATE TABLE log_mark (mark INTEGER NOT NULL);
INSERT INTO log_mark VALUES (random() / 4);

-- The days whose hours have changed since they were added up.
CREATE TABLE open_day (day TEXT PRIMARY KEY) WITHOUT ROWID;

-- The calls up to done_id are in the lists below and in the histograms. A row that another program adds among those is
-- listed at once.
CREATE TABLE list_progress (done_id INTEGER NOT NULL);
INSERT INTO list_progress SELECT coalesce(min(id), 1) - 1 FROM routing_log;
UPDATE rollup_progress SET done_id = (SELECT done_id FROM list_progress) WHERE done_id = 0;

-- Calls whose ids follow each other and which are listed together, so that a list grows in one place only.
CREATE TABLE call_run (
    run      INTEGER PRIMARY KEY,
    first_id INTEGER NOT NULL,
    calls    INTEGER NOT NULL, -- when they were listed
    earliest TEXT    NOT NULL,
    latest   TEXT    NOT NULL
);
CREATE INDEX call_run_by_first_id ON call_run (first_id);

-- In the order of time; then, for each group, the same.
CREATE TABLE call_time (
    timestamp TEXT    NOT NULL,
    id        INTEGER NOT NULL,
    PRIMARY KEY (timestamp, id)
) WITHOUT ROWID;
CREATE TABLE call_key (
    group_id  INTEGER NOT NULL,
    timestamp TEXT    NOT NULL,
    id        INTEGER NOT NULL,
    PRIMARY KEY (group_id, timestamp, id)
) WITHOUT ROWID;

-- In the order of cost and of latency, for each run and each group that has histograms. No number is an empty blob.
CREATE TABLE call_cost (
    run           INTEGER NOT NULL,
    latency_group INTEGER NOT NULL,
    value         NOT NULL,
    id            INTEGER NOT NULL,
    PRIMARY KEY (run, latency_group, value, id)
) WITHOUT ROWID;
CREATE TABLE call_latency (
    run           INTEGER NOT NULL,
    latency_group INTEGER NOT NULL,
    value         NOT NULL,
    id            INTEGER NOT NULL,
    PRIMARY KEY (run, latency_group, value, id)
) WITHOUT ROWID;

CREATE TABLE latency_day (
    day           TEXT    NOT NULL,
    latency_group INTEGER NOT NULL,
    step          INTEGER NOT NULL,
    calls         INTEGER NOT NULL,
    PRIMARY KEY (latency_group, day, step)
) WITHOUT ROWID;

-- As in V3, and the numbers that calls are sorted by.
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
    input, cached, cache_write, output, reasoning,
    cost_value,
    latency_value
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
            CAST(coalesce(reasoning_tokens, 0) AS INTEGER) AS reasoning,
            coalesce(cost_usd, x'') AS cost_value,
            coalesce(latency_ms, x'') AS latency_value
        FROM routing_log
    )
);

-- A call with its groups, as it is added to the sums or taken out of them.
CREATE VIEW call_part AS
SELECT c.id, g.id AS group_id, g.latency_group, c.timestamp, c.hour, c.day, c.cost_micro, c.cost_rest, c.timed,
    c.latency_us, c.step, c.input, c.cached, c.cache_write, c.output, c.reasoning, c.cost_value, c.latency_value
FROM call_measure AS c JOIN call_group AS g
    ON g.task_type = c.task_type AND g.tier = c.tier AND g.model_used = c.model_used AND g.user_name = c.user_name
    AND g.billed = c.billed AND g.status = c.status AND g.complexity = c.complexity AND g.provider = c.provider
    AND g.cause = c.cause AND g.rule = c.rule AND g.source = c.source;

-- What rows were before the statement under way: whether it replaces them or leaves them as they are is known when it
-- has. What another statement left here is never looked at.
CREATE TABLE call_before AS SELECT * FROM call_part LIMIT 0;

-- Procedures, in the shape that SQLite has for one: they add a call to the sums, or take it out of them.
CREATE VIEW sum_added AS SELECT * FROM call_part;
CREATE VIEW sum_taken AS SELECT * FROM call_part;

CREATE TRIGGER add_to_sums INSTEAD OF INSERT ON sum_added BEGIN
    INSERT INTO rollup_hour SELECT NEW.hour, NEW.group_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    WHERE NOT EXISTS (SELECT 1 FROM rollup_hour WHERE hour = NEW.hour AND group_id = NEW.group_id);
    UPDATE rollup_hour SET calls = calls + 1, cost_micro = cost_micro + NEW.cost_micro,
        cost_rest = cost_rest + NEW.cost_rest, timed = timed + NEW.timed, latency_us = latency_us + NEW.latency_us,
        input = input + NEW.input, cached = cached + NEW.cached, cache_write = cache_write + NEW.cache_write,
        output = output + NEW.output, reasoning = reasoning + NEW.reasoning
    WHERE hour = NEW.hour AND group_id = NEW.group_id;
    INSERT INTO open_day SELECT NEW.day WHERE NOT EXISTS (SELECT 1 FROM open_day WHERE day = NEW.day);
END;
CREATE TRIGGER take_from_sums INSTEAD OF INSERT ON sum_taken BEGIN
    UPDATE rollup_hour SET calls = calls - 1, cost_micro = cost_micro - NEW.cost_micro,
        cost_rest = cost_rest - NEW.cost_rest, timed = timed - NEW.timed, latency_us = latency_us - NEW.latency_us,
        input = input - NEW.input, cached = cached - NEW.cached, cache_write = cache_write - NEW.cache_write,
        output = output - NEW.output, reasoning = reasoning - NEW.reasoning
    WHERE hour = NEW.hour AND group_id = NEW.group_id;
    DELETE FROM rollup_hour WHERE hour = NEW.hour AND group_id = NEW.group_id AND calls = 0;
    INSERT INTO open_day SELECT NEW.day WHERE NOT EXISTS (SELECT 1 FROM open_day WHERE day = NEW.day);
END;

-- The same for the lists.
CREATE VIEW list_added AS SELECT * FROM call_part;
CREATE VIEW list_taken AS SELECT * FROM call_part;

CREATE TRIGGER add_to_lists INSTEAD OF INSERT ON list_added BEGIN
    INSERT INTO call_run (first_id, calls, earliest, latest) SELECT NEW.id, 0, NEW.timestamp, NEW.timestamp
    WHERE NOT EXISTS (SELECT 1 FROM call_run WHERE first_id <= NEW.id);
    UPDATE call_run SET earliest = min(earliest, NEW.timestamp), latest = max(latest, NEW.timestamp)
    WHERE run = (SELECT run FROM call_run WHERE first_id <= NEW.id ORDER BY first_id DESC LIMIT 1);
    INSERT INTO call_time VALUES (NEW.timestamp, NEW.id);
    INSERT INTO call_key VALUES (NEW.group_id, NEW.timestamp, NEW.id);
    INSERT INTO call_cost SELECT run, NEW.latency_group, NEW.cost_value, NEW.id FROM call_run
    WHERE first_id <= NEW.id ORDER BY first_id DESC LIMIT 1;
    INSERT INTO call_latency SELECT run, NEW.latency_group, NEW.latency_value, NEW.id FROM call_run
    WHERE first_id <= NEW.id ORDER BY first_id DESC LIMIT 1;
    INSERT INTO latency_day SELECT NEW.day, NEW.latency_group, NEW.step, 0
    WHERE NEW.timed AND NOT EXISTS (SELECT 1 FROM latency_day
        WHERE day = NEW.day AND latency_group = NEW.latency_group AND step = NEW.step);
    INSERT INTO latency_day SELECT NEW.day, 0, NEW.step, 0
    WHERE NEW.timed AND NOT EXISTS (SELECT 1 FROM latency_day
        WHERE day = NEW.day AND latency_group = 0 AND step = NEW.step);
    UPDATE latency_day SET calls = calls + NEW.timed
    WHERE day = NEW.day AND latency_group IN (0, NEW.latency_group) AND step = NEW.step;
END;
CREATE TRIGGER take_from_lists INSTEAD OF INSERT ON list_taken BEGIN
    DELETE FROM call_time WHERE timestamp = NEW.timestamp AND id = NEW.id;
    DELETE FROM call_key WHERE group_id = NEW.group_id AND timestamp = NEW.timestamp AND id = NEW.id;
    DELETE FROM call_cost
    WHERE run = (SELECT run FROM call_run WHERE first_id <= NEW.id ORDER BY first_id DESC LIMIT 1)
        AND latency_group = NEW.latency_group AND value = NEW.cost_value AND id = NEW.id;
    DELETE FROM call_latency
    WHERE run = (SELECT run FROM call_run WHERE first_id <= NEW.id ORDER BY first_id DESC LIMIT 1)
        AND latency_group = NEW.latency_group AND value = NEW.latency_value AND id = NEW.id;
    UPDATE latency_day SET calls = calls - NEW.timed
    WHERE day = NEW.day AND latency_group IN (0, NEW.latency_group) AND step = NEW.step;
    DELETE FROM latency_day
    WHERE day = NEW.day AND latency_group IN (0, NEW.latency_group) AND step = NEW.step AND calls = 0;
END;

-- Calls that are not in the sums yet are neither taken out of them nor added: their turn comes.
CREATE VIEW call_not_summed AS
SELECT r.id FROM routing_log AS r, rollup_progress WHERE r.id > done_id AND r.id <= until_id;

CREATE TRIGGER routing_log_adding BEFORE INSERT ON routing_log
WHEN EXISTS (SELECT 1 FROM routing_log WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM call_before) BEGIN
    DELETE FROM call_before;
    INSERT INTO call_before SELECT * FROM call_part
    WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_not_summed WHERE id = NEW.id);
END;
CREATE TRIGGER routing_log_added AFTER INSERT ON routing_log
WHEN NEW.summed IS NOT (SELECT mark + NEW.id FROM log_mark) BEGIN
    INSERT INTO sum_taken SELECT * FROM call_before WHERE id = NEW.id;
    INSERT INTO list_taken SELECT * FROM call_before
    WHERE id = NEW.id AND id <= (SELECT done_id FROM list_progress);
    INSERT INTO call_group
        (task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source)
    SELECT task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source
    FROM call_measure WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_part WHERE id = NEW.id);
    INSERT INTO sum_added SELECT * FROM call_part
    WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_not_summed WHERE id = NEW.id);
    INSERT INTO list_added SELECT * FROM call_part
    WHERE id = NEW.id AND id <= (SELECT done_id FROM list_progress);
END;

CREATE TRIGGER routing_log_removed BEFORE DELETE ON routing_log BEGIN
    DELETE FROM call_before WHERE id = OLD.id;
    INSERT INTO sum_taken SELECT * FROM call_part
    WHERE id = OLD.id AND NOT EXISTS (SELECT 1 FROM call_not_summed WHERE id = OLD.id);
    INSERT INTO list_taken SELECT * FROM call_part
    WHERE id = OLD.id AND id <= (SELECT done_id FROM list_progress);
END;

CREATE TRIGGER routing_log_changing BEFORE UPDATE ON routing_log BEGIN
    DELETE FROM call_before;
    INSERT INTO call_before SELECT * FROM call_part
    WHERE id IN (OLD.id, NEW.id) AND NOT EXISTS (SELECT 1 FROM call_not_summed AS c WHERE c.id = call_part.id);
END;
CREATE TRIGGER routing_log_changed AFTER UPDATE ON routing_log BEGIN
    INSERT INTO sum_taken SELECT * FROM call_before WHERE id IN (OLD.id, NEW.id);
    INSERT INTO list_taken SELECT * FROM call_before
    WHERE id IN (OLD.id, NEW.id) AND id <= (SELECT done_id FROM list_progress);
    DELETE FROM call_before;
    INSERT INTO call_group
        (task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source)
    SELECT task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source
    FROM call_measure WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_part WHERE id = NEW.id);
    INSERT INTO sum_added SELECT * FROM call_part
    WHERE id = NEW.id AND NOT EXISTS (SELECT 1 FROM call_not_summed WHERE id = NEW.id);
    INSERT INTO list_added SELECT * FROM call_part
    WHERE id = NEW.id AND id <= (SELECT done_id FROM list_progress);
END;
