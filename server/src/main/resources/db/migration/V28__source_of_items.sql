-- [[start, page], …]: from this place of the text on it stands on that page; empty where the source has no pages.
ALTER TABLE plans.reading ADD COLUMN pages jsonb NOT NULL DEFAULT '[]';

-- The tables of a reading; a reading from before this has none, and its cells are shown as lines.
CREATE TABLE plans.source_table (
    reading_id bigint NOT NULL REFERENCES plans.reading ON DELETE CASCADE,
    no integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    caption_start integer,
    caption_end integer,
    columns integer NOT NULL,
    head_rows integer NOT NULL,
    rows integer NOT NULL,
    PRIMARY KEY (reading_id, no)
);
CREATE INDEX source_table_place ON plans.source_table (reading_id, span_start);

-- Their rows, counted from 0. cells: [start, end, column, rowspan, colspan, 1 for a head] each.
-- reach: the first row below all cells that begin here.
CREATE TABLE plans.source_row (
    reading_id bigint NOT NULL,
    table_no integer NOT NULL,
    row_no integer NOT NULL,
    span_start integer NOT NULL,
    reach integer NOT NULL,
    cells jsonb NOT NULL,
    PRIMARY KEY (reading_id, table_no, row_no),
    FOREIGN KEY (reading_id, table_no) REFERENCES plans.source_table ON DELETE CASCADE
);
CREATE INDEX paragraph_place ON plans.paragraph (reading_id, span_start);
