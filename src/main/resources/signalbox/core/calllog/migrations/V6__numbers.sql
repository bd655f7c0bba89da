-- SQLite keeps text in a column of numbers where a program puts some. It counted as a latency or as tokens of 0, or of what
-- it begins with; now it is unknown, as it always was for cost. Every number is less than the empty text, and no text or
-- blob is: that is quicker than to ask for the type. As in V3, nothing newer than SQLite 3.9.

-- What is in the sums is taken out of them by the old view and added by the new one. Of a log that has no sums yet this
-- looks at nothing.
CREATE TABLE call_recount AS
SELECT id, id <= (SELECT done_id FROM list_progress) AS listed FROM routing_log
WHERE (id <= (SELECT done_id FROM rollup_progress) OR id > (SELECT until_id FROM rollup_progress))
    AND (input_tokens >= '' OR output_tokens >= '' OR cached_tokens >= '' OR cache_write_tokens >= ''
        OR reasoning_tokens >= '' OR latency_ms >= '' OR cost_usd >= '');
INSERT INTO sum_taken SELECT * FROM call_part WHERE id IN (SELECT id FROM call_recount);
INSERT INTO list_taken SELECT * FROM call_part WHERE id IN (SELECT id FROM call_recount WHERE listed);

DROP VIEW call_measure;
CREATE VIEW call_measure AS
SELECT id,
    timestamp,
    hour,
    day,
    tier, model_used, provider, task_type, complexity, user_name, cause, rule, status, source,
    CASE WHEN pico IS NULL THEN 0
        WHEN input_tokens >= 0 AND input_tokens < '' AND output_tokens >= 0 AND output_tokens < '' THEN 2
        ELSE 1 END AS billed,
    coalesce(pico / 1000000, 0) AS cost_micro,
    coalesce(pico % 1000000, 0) AS cost_rest,
    coalesce(latency_ms < '', 0) AS timed,
    CASE WHEN latency_ms < '' THEN CAST(round(latency_ms * 1000) AS INTEGER) ELSE 0 END AS latency_us,
    CASE WHEN latency < 16 THEN latency
        ELSE shift * 16 + (latency >> shift) END AS step,
    input, cached, cache_write, output, reasoning,
    cost_value,
    latency_value
FROM (
    SELECT *,
        -- The likely ones first, because latency is computed anew for each comparison.
        CASE WHEN latency < 512 THEN CASE WHEN latency < 32 THEN 0 WHEN latency < 64 THEN 1 WHEN latency < 128 THEN 2
                WHEN latency < 256 THEN 3 ELSE 4 END
            WHEN latency < 1024 THEN 5 WHEN latency < 2048 THEN 6 WHEN latency < 4096 THEN 7
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
                WHEN cost_usd < '' THEN CAST(round(cost_usd * 1e12) AS INTEGER) END AS pico,
            latency_ms,
            max(0, min(CAST(round(coalesce(latency_ms, 0)) AS INTEGER), 2097151)) AS latency,
            input_tokens,
            output_tokens,
            CASE WHEN input_tokens < '' THEN CAST(input_tokens AS INTEGER) ELSE 0 END AS input,
            CASE WHEN cached_tokens < '' THEN CAST(cached_tokens AS INTEGER) ELSE 0 END AS cached,
            CASE WHEN cache_write_tokens < '' THEN CAST(cache_write_tokens AS INTEGER) ELSE 0 END AS cache_write,
            CASE WHEN output_tokens < '' THEN CAST(output_tokens AS INTEGER) ELSE 0 END AS output,
            CASE WHEN reasoning_tokens < '' THEN CAST(reasoning_tokens AS INTEGER) ELSE 0 END AS reasoning,
            CASE WHEN cost_usd < '' THEN cost_usd ELSE x'' END AS cost_value,
            CASE WHEN latency_ms < '' THEN latency_ms ELSE x'' END AS latency_value
        FROM routing_log
    )
);

INSERT INTO call_group (task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source)
SELECT DISTINCT task_type, tier, model_used, user_name, billed, status, complexity, provider, cause, rule, source
FROM call_measure AS c
WHERE id IN (SELECT id FROM call_recount) AND NOT EXISTS (SELECT 1 FROM call_part WHERE id = c.id);
INSERT INTO sum_added SELECT * FROM call_part WHERE id IN (SELECT id FROM call_recount);
INSERT INTO list_added SELECT * FROM call_part WHERE id IN (SELECT id FROM call_recount WHERE listed);
DROP TABLE call_recount;
-- For who has measured calls by the old view and not written them yet.
UPDATE log_change SET number = number + 1;
