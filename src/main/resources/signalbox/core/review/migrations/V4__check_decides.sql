-- Whether the check votes in place of people; 0 where it is only shown beside each pair.
ALTER TABLE comparison ADD COLUMN check_decides INTEGER NOT NULL DEFAULT 1;
