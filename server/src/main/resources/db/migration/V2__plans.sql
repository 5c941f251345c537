CREATE SCHEMA plans;

-- A plan: first a draft with its readings, then adopted in versions, perhaps withdrawn from view.
CREATE TABLE plans.plan (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'adopted', 'withdrawn')),
    example boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    created_by text,
    current_version bigint,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_reason text,
    -- the reading under review, or the one that the current version came from
    reading_id bigint,
    -- set while an adopted plan is being reviewed again for an erratum
    erratum_reason text,
    erratum_at timestamptz,
    erratum_by text
);

-- The file as it came, byte for byte.
CREATE TABLE plans.document (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
    file_name text NOT NULL,
    media_type text NOT NULL,
    charset text,
    sha256 char(64) NOT NULL UNIQUE,
    size_bytes bigint NOT NULL,
    content bytea NOT NULL,
    added_at timestamptz NOT NULL,
    added_by text
);
CREATE INDEX document_plan ON plans.document (plan_id);

-- What a version of the reader made of a document. metadata and findings: the plan model's records as JSON.
CREATE TABLE plans.reading (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
    document_id bigint NOT NULL REFERENCES plans.document ON DELETE CASCADE,
    reader text NOT NULL,
    read_at timestamptz NOT NULL,
    characters integer NOT NULL,
    metadata jsonb NOT NULL,
    findings jsonb NOT NULL
);
CREATE INDEX reading_plan ON plans.reading (plan_id);
CREATE INDEX reading_document ON plans.reading (document_id);
ALTER TABLE plans.plan ADD FOREIGN KEY (reading_id) REFERENCES plans.reading ON DELETE SET NULL;

-- The reading's text, a row a line; spans in UTF-16 units of the whole text. node_id: the item of the heading above.
CREATE TABLE plans.paragraph (
    reading_id bigint NOT NULL REFERENCES plans.reading ON DELETE CASCADE,
    ordinal integer NOT NULL,
    span_start integer NOT NULL,
    span_end integer NOT NULL,
    node_id bigint,
    text text NOT NULL,
    search_key text NOT NULL,
    bigrams text[] NOT NULL,
    PRIMARY KEY (reading_id, ordinal)
);
CREATE INDEX paragraph_node ON plans.paragraph (reading_id, node_id);
CREATE INDEX paragraph_bigrams ON plans.paragraph USING gin (bigrams);

-- Permanent identity of everything in a plan; an id is never used again, not even after deletion.
CREATE TABLE plans.item (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('node', 'target', 'statement', 'task', 'project')),
    created_at timestamptz NOT NULL
);
CREATE INDEX item_plan ON plans.item (plan_id);

-- The draft under review: one row an item of the reading that is being reviewed.
-- read_content is what the reader made of it (null for what a person added), content what stands now.
-- reread tells what a later reading did to the item: new, gone, or read otherwise than a person had decided.
-- sentence_key, label_key and path_key are folded text, by which a later reading finds the item again.
CREATE TABLE plans.draft_item (
    item_id bigint PRIMARY KEY REFERENCES plans.item ON DELETE CASCADE,
    plan_id bigint NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
    reading_id bigint NOT NULL REFERENCES plans.reading ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('node', 'target', 'statement', 'task', 'project')),
    ordinal integer NOT NULL,
    node_id bigint,
    span_start integer,
    span_end integer,
    quote text,
    label text NOT NULL,
    content jsonb NOT NULL,
    read_content jsonb,
    confidence numeric(3, 2),
    doubt text,
    state text NOT NULL CHECK (state IN ('open', 'accepted', 'corrected', 'added', 'rejected')),
    reread text CHECK (reread IN ('new', 'gone', 'differs')),
    reason text,
    revision integer NOT NULL DEFAULT 1,
    decided_at timestamptz,
    decided_by text,
    sentence_key text NOT NULL,
    label_key text NOT NULL,
    path_key text NOT NULL
);
CREATE INDEX draft_item_kind ON plans.draft_item (plan_id, kind, ordinal);
CREATE INDEX draft_item_order ON plans.draft_item (plan_id, ordinal, item_id);
CREATE INDEX draft_item_place ON plans.draft_item (plan_id, span_start);
CREATE INDEX draft_item_heading ON plans.draft_item (sentence_key) WHERE kind = 'node';
CREATE INDEX draft_item_reading ON plans.draft_item (reading_id);

-- What people decided in the review, with the rows as they were before (null for a row that was not there), so that
-- it can be undone. sealed_at: a new reading or an adoption has built on it, it can't be undone any more.
CREATE TABLE plans.decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    action text NOT NULL,
    item_ids bigint[] NOT NULL,
    before jsonb NOT NULL,
    undone_at timestamptz,
    sealed_at timestamptz
);
CREATE INDEX decision_plan ON plans.decision (plan_id, id);

-- Where each person stopped in a review.
CREATE TABLE plans.review_place (
    plan_id bigint NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
    account text NOT NULL,
    item_id bigint NOT NULL,
    tab text NOT NULL,
    kept_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, account)
);

-- An adopted state of the plan: 1.0, then errata 1.1, 1.2; never changed.
CREATE TABLE plans.version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plans.plan,
    reading_id bigint NOT NULL REFERENCES plans.reading,
    number text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('adoption', 'erratum')),
    reason text,
    adopted_at timestamptz NOT NULL,
    adopted_by text NOT NULL,
    sha256 char(64) NOT NULL,
    UNIQUE (plan_id, number)
);
ALTER TABLE plans.plan ADD FOREIGN KEY (current_version) REFERENCES plans.version;

-- checked is false for what was left open (未核). Counts by kind and chapter come from here.
CREATE TABLE plans.version_item (
    version_id bigint NOT NULL REFERENCES plans.version,
    item_id bigint NOT NULL REFERENCES plans.item,
    kind text NOT NULL,
    ordinal integer NOT NULL,
    node_id bigint,
    span_start integer,
    span_end integer,
    quote text,
    label text NOT NULL,
    content jsonb NOT NULL,
    checked boolean NOT NULL,
    added_reason text,
    search_key text NOT NULL,
    bigrams text[] NOT NULL,
    PRIMARY KEY (version_id, item_id)
);
CREATE INDEX version_item_kind ON plans.version_item (version_id, kind, ordinal);
CREATE INDEX version_item_node ON plans.version_item (version_id, node_id);
CREATE INDEX version_item_bigrams ON plans.version_item USING gin (bigrams);

-- Bodies that a version's tasks name.
CREATE TABLE plans.version_body (
    version_id bigint NOT NULL REFERENCES plans.version,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('lead', 'support')),
    task_id bigint NOT NULL REFERENCES plans.item,
    PRIMARY KEY (version_id, name, role, task_id)
);

CREATE FUNCTION plans.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an adopted version is never changed';
END $$;
CREATE TRIGGER version_is_frozen BEFORE UPDATE OR DELETE ON plans.version
    FOR EACH ROW EXECUTE FUNCTION plans.refuse_change();
CREATE TRIGGER version_item_is_frozen BEFORE UPDATE OR DELETE ON plans.version_item
    FOR EACH ROW EXECUTE FUNCTION plans.refuse_change();
CREATE TRIGGER version_body_is_frozen BEFORE UPDATE OR DELETE ON plans.version_body
    FOR EACH ROW EXECUTE FUNCTION plans.refuse_change();
