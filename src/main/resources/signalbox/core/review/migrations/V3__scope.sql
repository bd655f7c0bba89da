-- Which calls the examples stand for: 'task:NAME', 'rule:PATTERN', 'tier:NAME' or 'any:'.
ALTER TABLE comparison ADD COLUMN scope TEXT NOT NULL DEFAULT 'any:';
-- How the next comparison will be judged: a JSON object of the set-up's own fields.
ALTER TABLE draft ADD COLUMN protocol TEXT NOT NULL DEFAULT '{}';
