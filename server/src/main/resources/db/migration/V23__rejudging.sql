-- What has to be judged anew since something that many targets depend on was decided; done in the background, batch by
-- batch in the order of the targets, and taken up again after a restart. last_item: all targets up to it are done.
CREATE TABLE indicators.rejudging (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cause text NOT NULL,
    target_types text[] NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by text,
    targets integer NOT NULL,
    judged integer NOT NULL DEFAULT 0,
    last_item bigint NOT NULL DEFAULT 0,
    finished_at timestamptz
);
CREATE INDEX rejudging_open ON indicators.rejudging (id) WHERE finished_at IS NULL;
