-- What the board of tasks is sorted by, kept with each change, so that no list has to be sorted as a whole. lead_unit: the first that leads it;
-- reported_at: when a report that is about it, or answers for it, was last sent and not taken back or returned. What is done has no next_day.
ALTER TABLE execution.item ADD COLUMN lead_unit bigint, ADD COLUMN reported_at timestamptz,
    ADD COLUMN is_done boolean GENERATED ALWAYS AS (milestones > 0 AND milestones_done = milestones) STORED;

CREATE FUNCTION execution.first_lead(item bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT unit_id FROM execution.assignment
    WHERE item_id = item AND part = 'lead' AND ended_at IS NULL ORDER BY id LIMIT 1
$$;
CREATE FUNCTION execution.last_sent(item bigint) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT max(submitted_at) FROM execution.report
    WHERE id IN (SELECT id FROM execution.report WHERE item_id = item
            UNION ALL SELECT report_id FROM execution.request WHERE item_id = item)
        AND state IN ('submitted', 'forwarded', 'accepted')
$$;

CREATE FUNCTION execution.keep_leads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE execution.item i SET lead_unit = n.lead
    FROM (SELECT item_id, execution.first_lead(item_id) AS lead
        FROM (SELECT DISTINCT item_id FROM new_rows) AS d) AS n
    WHERE i.item_id = n.item_id AND i.lead_unit IS DISTINCT FROM n.lead;
    RETURN NULL;
END $$;
CREATE TRIGGER assignment_leads AFTER INSERT ON execution.assignment
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION execution.keep_leads();
CREATE TRIGGER assignment_leads_anew AFTER UPDATE ON execution.assignment
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION execution.keep_leads();

CREATE FUNCTION execution.keep_last_sent(items bigint[]) RETURNS void LANGUAGE sql AS $$
    UPDATE execution.item i SET reported_at = n.sent
    FROM (SELECT item_id, execution.last_sent(item_id) AS sent FROM unnest(items) AS item_id) AS n
    WHERE i.item_id = n.item_id AND i.reported_at IS DISTINCT FROM n.sent
$$;
CREATE FUNCTION execution.keep_reported() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM execution.keep_last_sent(ARRAY(
        WITH changed AS (SELECT n.id, n.item_id FROM new_rows n JOIN old_rows o USING (id)
            WHERE (o.state, o.submitted_at) IS DISTINCT FROM (n.state, n.submitted_at))
        SELECT item_id FROM changed
        UNION SELECT q.item_id FROM execution.request q JOIN changed c ON c.id = q.report_id ORDER BY 1));
    RETURN NULL;
END $$;
CREATE TRIGGER report_is_last AFTER UPDATE ON execution.report
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION execution.keep_reported();

-- A report that was sent already may be asked for by another plan.
CREATE FUNCTION execution.keep_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM execution.keep_last_sent(ARRAY(
        SELECT DISTINCT q.item_id FROM new_rows q JOIN execution.report r ON r.id = q.report_id
        WHERE r.item_id <> q.item_id AND r.submitted_at IS NOT NULL ORDER BY 1));
    RETURN NULL;
END $$;
CREATE TRIGGER request_is_last AFTER INSERT ON execution.request
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION execution.keep_asked();

UPDATE execution.item SET lead_unit = execution.first_lead(item_id), reported_at = execution.last_sent(item_id);

CREATE INDEX item_by_lead ON execution.item (lead_unit NULLS FIRST, next_day, item_id) WHERE NOT gone AND kind = 'task';
CREATE INDEX item_by_report ON execution.item (reported_at NULLS FIRST, item_id) WHERE NOT gone AND kind = 'task';
CREATE INDEX item_by_state ON execution.item (next_day, is_done, item_id) WHERE NOT gone AND kind = 'task';
CREATE INDEX item_far_first ON execution.item (next_day DESC NULLS LAST, item_id DESC) WHERE NOT gone AND kind = 'task';

DROP INDEX execution.item_done;
CREATE INDEX item_done ON execution.item (plan_id, next_day, item_id) WHERE NOT gone AND kind = 'task' AND is_done;
