-- A call that died with the program stays unsettled, and is not made again unless someone asks for it, until a later one
-- of the same has come back.
ALTER TABLE sent ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;

UPDATE sent SET settled = 1
WHERE EXISTS (SELECT 1 FROM answer a
              WHERE a.comparison_id = sent.comparison_id AND a.position = sent.position AND a.side = sent.what)
   OR EXISTS (SELECT 1 FROM judgement j
              WHERE j.comparison_id = sent.comparison_id AND j.position = sent.position
                AND sent.what = CASE j.cheap_first WHEN 1 THEN 'judge cheap first' ELSE 'judge premium first' END);
