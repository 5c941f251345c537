-- For areas whose names begin with another's.
CREATE INDEX series_area ON indicators.series (indicator_id, area text_pattern_ops);

-- Rows lie in the order of their imports, so that a range of pages tells enough; a tree would slow every import down.
DROP INDEX indicators.observation_import;
CREATE INDEX observation_import ON indicators.observation USING brin (import_id)
    WITH (pages_per_range = 32, autosummarize = on);
