-- Folded title and sentence, and the pairs of neighbouring characters of the folded title, by which tasks are found in any script.
ALTER TABLE execution.item ADD COLUMN title_key text NOT NULL DEFAULT '', ADD COLUMN quote_key text NOT NULL DEFAULT '',
    ADD COLUMN bigrams text[] NOT NULL DEFAULT '{}';
CREATE INDEX item_bigrams ON execution.item USING gin (bigrams) WHERE NOT gone AND kind = 'task';
