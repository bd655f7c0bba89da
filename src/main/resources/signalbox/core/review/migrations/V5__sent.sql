-- Calls noted before they go out, and forgotten in the moment in which their answer is kept. One that is still here and
-- not under way died with the program: its answer is lost, and the provider may bill it. Those stay, for the ledger.
-- No id is used twice: a call may still end by its own when another begins. what is the side, or the order in which a judge read the answers.
CREATE TABLE sent (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    comparison_id INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    what          TEXT    NOT NULL,
    at            INTEGER NOT NULL,
    FOREIGN KEY (comparison_id, position) REFERENCES example (comparison_id, position) ON DELETE CASCADE
);

CREATE INDEX sent_by_comparison ON sent (comparison_id);
