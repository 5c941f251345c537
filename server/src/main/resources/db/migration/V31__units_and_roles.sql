-- Who belongs together (单位): a tree. A closed unit keeps its history and takes nobody in. aliases: other names that
-- documents use for it.
CREATE TABLE accounts.unit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent_id bigint REFERENCES accounts.unit,
    name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 100),
    kind text NOT NULL CHECK (kind IN ('leading_group', 'office', 'commission', 'district', 'park', 'company', 'other')),
    aliases text[] NOT NULL DEFAULT '{}',
    ordinal integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    closed_at timestamptz,
    CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX unit_name ON accounts.unit (lower(name)) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX unit_root ON accounts.unit ((true)) WHERE parent_id IS NULL;
CREATE INDEX unit_parent ON accounts.unit (parent_id);
INSERT INTO accounts.unit (name, kind, created_at) VALUES ('本机构', 'leading_group', now());

-- Invited people have no password yet; who has left keeps the name in records and signs in no more.
ALTER TABLE accounts.account ALTER COLUMN password DROP NOT NULL;
ALTER TABLE accounts.account ALTER COLUMN password_set_at DROP NOT NULL;
ALTER TABLE accounts.account ADD COLUMN mail text CHECK (mail LIKE '%_@_%' AND length(mail) <= 254);
ALTER TABLE accounts.account ADD COLUMN left_at timestamptz;

-- A role in a unit, from a day until a day (both included); never deleted, only ended.
CREATE TABLE accounts.membership (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES accounts.account,
    unit_id bigint NOT NULL REFERENCES accounts.unit,
    role text NOT NULL CHECK (role IN ('administrator', 'planner', 'reporter', 'unit_reviewer', 'inspector', 'evaluator',
        'leader', 'reader')),
    from_day date NOT NULL,
    until_day date,
    granted_at timestamptz NOT NULL,
    granted_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    CHECK (until_day >= from_day)
);
CREATE INDEX membership_account ON accounts.membership (account_id) WHERE ended_at IS NULL;
CREATE INDEX membership_unit ON accounts.membership (unit_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX membership_once ON accounts.membership (account_id, unit_id, role) WHERE ended_at IS NULL;

-- Who stands in for whom, with all roles of the absent person (both days included).
CREATE TABLE accounts.absence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES accounts.account,
    deputy_id bigint NOT NULL REFERENCES accounts.account,
    from_day date NOT NULL,
    until_day date NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    CHECK (until_day >= from_day),
    CHECK (account_id <> deputy_id)
);
CREATE INDEX absence_account ON accounts.absence (account_id) WHERE ended_at IS NULL;
CREATE INDEX absence_deputy ON accounts.absence (deputy_id) WHERE ended_at IS NULL;

-- Until now everybody who could sign in could do everything.
INSERT INTO accounts.membership (account_id, unit_id, role, from_day, granted_at, granted_by)
SELECT a.id, u.id, r.role, CAST(now() AS date), now(), 'gangju'
FROM accounts.account a CROSS JOIN accounts.unit u CROSS JOIN (VALUES ('administrator'), ('planner')) AS r (role);
