CREATE SCHEMA accounts;

-- Who may sign in. Accounts are roles and units rather than people where an office prefers that.
CREATE TABLE accounts.account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 60),
    display text NOT NULL CHECK (length(display) BETWEEN 1 AND 100),
    password text NOT NULL,
    created_at timestamptz NOT NULL,
    password_set_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_name ON accounts.account (lower(name));

-- Links that work once: for the first account (no account_id), or to set a new password.
CREATE TABLE accounts.one_time_link (
    token_sha256 char(64) PRIMARY KEY,
    account_id bigint REFERENCES accounts.account ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

-- Failed attempts of the last minutes, to slow down guessing.
CREATE TABLE accounts.failed_sign_in (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    address text NOT NULL,
    failed_at timestamptz NOT NULL
);
CREATE INDEX failed_sign_in_name ON accounts.failed_sign_in (name, failed_at);
CREATE INDEX failed_sign_in_address ON accounts.failed_sign_in (address, failed_at);
CREATE INDEX failed_sign_in_time ON accounts.failed_sign_in (failed_at);
