-- How each round stands with each unit, by the day the reports are due; kept with every change of a report, so that no
-- page counts reports. waiting: not sent yet; those whose day is past are late.
CREATE TABLE execution.round_unit (
    round_id bigint NOT NULL REFERENCES execution.round,
    unit_id bigint NOT NULL,
    due date NOT NULL,
    asked integer NOT NULL,
    written integer NOT NULL,
    accepted integer NOT NULL,
    waiting integer NOT NULL,
    reused integer NOT NULL,
    fields integer NOT NULL,
    filled integer NOT NULL,
    PRIMARY KEY (round_id, unit_id, due)
);

-- What one report counts for in a round; own: no earlier round had asked for it.
CREATE FUNCTION execution.report_counts(state text, own boolean, fields integer, filled integer)
RETURNS TABLE (written integer, accepted integer, waiting integer, reused integer, fields integer, filled integer)
LANGUAGE sql IMMUTABLE AS $$
    SELECT CAST(state IN ('submitted', 'forwarded', 'accepted') AS integer), CAST(state = 'accepted' AS integer),
        CAST(state IN ('asked', 'draft', 'returned') AS integer), CAST(NOT own AS integer),
        CASE WHEN own THEN fields ELSE 0 END, CASE WHEN own THEN filled ELSE 0 END
$$;

-- The same counted anew from the reports.
CREATE VIEW execution.round_unit_counted AS
    SELECT q.round_id, r.unit_id, r.due, CAST(count(*) AS integer) AS asked, CAST(sum(c.written) AS integer) AS written,
        CAST(sum(c.accepted) AS integer) AS accepted, CAST(sum(c.waiting) AS integer) AS waiting,
        CAST(sum(c.reused) AS integer) AS reused, CAST(sum(c.fields) AS integer) AS fields,
        CAST(sum(c.filled) AS integer) AS filled
    FROM execution.request q JOIN execution.report r ON r.id = q.report_id
    CROSS JOIN LATERAL execution.report_counts(r.state, r.first_round = q.round_id, r.fields, r.filled) c
    GROUP BY q.round_id, r.unit_id, r.due;

CREATE FUNCTION execution.count_requests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO execution.round_unit AS u
    SELECT q.round_id, r.unit_id, r.due, count(*), sum(c.written), sum(c.accepted), sum(c.waiting), sum(c.reused),
        sum(c.fields), sum(c.filled)
    FROM new_rows q JOIN execution.report r ON r.id = q.report_id
    CROSS JOIN LATERAL execution.report_counts(r.state, r.first_round = q.round_id, r.fields, r.filled) c
    GROUP BY r.unit_id, r.due, q.round_id ORDER BY r.unit_id, r.due, q.round_id
    ON CONFLICT (round_id, unit_id, due) DO UPDATE SET asked = u.asked + excluded.asked,
        written = u.written + excluded.written, accepted = u.accepted + excluded.accepted,
        waiting = u.waiting + excluded.waiting, reused = u.reused + excluded.reused,
        fields = u.fields + excluded.fields, filled = u.filled + excluded.filled;
    RETURN NULL;
END $$;
CREATE TRIGGER request_is_counted AFTER INSERT ON execution.request
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION execution.count_requests();

-- Always in the order of unit, day and round, so that two who change reports at once do not wait for each other.
CREATE FUNCTION execution.count_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO execution.round_unit AS u
    SELECT q.round_id, r.unit_id, r.due, sum(r.sign), sum(r.sign * c.written), sum(r.sign * c.accepted),
        sum(r.sign * c.waiting), sum(r.sign * c.reused), sum(r.sign * c.fields), sum(r.sign * c.filled)
    FROM (SELECT o.id, o.unit_id, o.due, o.state, o.first_round, o.fields, o.filled, -1 AS sign
            FROM old_rows o JOIN new_rows n USING (id)
            WHERE (o.due, o.state, o.fields, o.filled) IS DISTINCT FROM (n.due, n.state, n.fields, n.filled)
        UNION ALL
        SELECT n.id, n.unit_id, n.due, n.state, n.first_round, n.fields, n.filled, 1
            FROM old_rows o JOIN new_rows n USING (id)
            WHERE (o.due, o.state, o.fields, o.filled) IS DISTINCT FROM (n.due, n.state, n.fields, n.filled)) r
    JOIN execution.request q ON q.report_id = r.id
    CROSS JOIN LATERAL execution.report_counts(r.state, r.first_round = q.round_id, r.fields, r.filled) c
    GROUP BY r.unit_id, r.due, q.round_id ORDER BY r.unit_id, r.due, q.round_id
    ON CONFLICT (round_id, unit_id, due) DO UPDATE SET asked = u.asked + excluded.asked,
        written = u.written + excluded.written, accepted = u.accepted + excluded.accepted,
        waiting = u.waiting + excluded.waiting, reused = u.reused + excluded.reused,
        fields = u.fields + excluded.fields, filled = u.filled + excluded.filled;
    RETURN NULL;
END $$;
CREATE TRIGGER report_is_counted AFTER UPDATE ON execution.report
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION execution.count_reports();

INSERT INTO execution.round_unit SELECT * FROM execution.round_unit_counted;

-- What was reported of an item by the report on another one that carries it out.
CREATE INDEX request_item ON execution.request (item_id);
