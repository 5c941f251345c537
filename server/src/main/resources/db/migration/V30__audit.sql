CREATE SCHEMA audit;

-- What people and programs changed, written in the transaction of the change. before_state and after_state: JSON as it
-- was hashed, to the letter. transaction: lets the sealer look only at what may be new.
CREATE TABLE audit.entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    made_at timestamptz NOT NULL,
    actor text NOT NULL,
    address text,
    action text NOT NULL,
    subject text NOT NULL,
    before_state text,
    after_state text
);
CREATE INDEX entry_transaction ON audit.entry (transaction);
CREATE INDEX entry_actor ON audit.entry (actor, id);
CREATE INDEX entry_subject ON audit.entry (subject, id);
CREATE INDEX entry_action ON audit.entry (action, id);
CREATE INDEX entry_made ON audit.entry (made_at, id);

-- The chain over committed entries: each hash covers the one before and the entry.
CREATE TABLE audit.seal (
    position bigint PRIMARY KEY,
    -- no foreign key: to check one is to lock the entry, which nobody has the right to
    entry_id bigint NOT NULL UNIQUE,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    sealed_at timestamptz NOT NULL
);

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit record is never changed';
END $$;
CREATE TRIGGER entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER seal_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

-- The server works as the owner of its tables; an owner's own rights can be taken away too.
REVOKE ALL ON audit.entry, audit.seal FROM PUBLIC, CURRENT_USER;
GRANT SELECT, INSERT ON audit.entry, audit.seal TO CURRENT_USER;
