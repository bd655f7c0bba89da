-- Whether the examples were put together by hand, and the model's name as the provider gave it, often a dated form.
ALTER TABLE comparison ADD COLUMN hand_picked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answer ADD COLUMN version TEXT NOT NULL DEFAULT '';
