-- Signalbox reads and measures the next calls for its lists before it takes the write lock, so that nobody waits for that.
-- Whether one of them was changed or deleted meanwhile, by whomever, the number here tells. A row that is added among
-- them, their count tells. As in V3, nothing newer than SQLite 3.9.
CREATE TABLE log_change (number INTEGER NOT NULL);
INSERT INTO log_change VALUES (0);

CREATE TRIGGER routing_log_replacing BEFORE INSERT ON routing_log
WHEN EXISTS (SELECT 1 FROM routing_log WHERE id = NEW.id AND id > (SELECT done_id FROM list_progress)) BEGIN
    UPDATE log_change SET number = number + 1;
END;
CREATE TRIGGER routing_log_change_noted BEFORE UPDATE ON routing_log
WHEN max(OLD.id, NEW.id) > (SELECT done_id FROM list_progress) BEGIN
    UPDATE log_change SET number = number + 1;
END;
CREATE TRIGGER routing_log_removal_noted BEFORE DELETE ON routing_log
WHEN OLD.id > (SELECT done_id FROM list_progress) BEGIN
    UPDATE log_change SET number = number + 1;
END;
