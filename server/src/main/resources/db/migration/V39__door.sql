-- language: null until somebody chooses. openid_*: who the account is at the provider of sign-ins; kept when its person
-- leaves, so that one who comes back is told why the door is shut.
ALTER TABLE accounts.account
    ALTER COLUMN language DROP DEFAULT,
    ALTER COLUMN language DROP NOT NULL,
    ADD COLUMN openid_issuer text,
    ADD COLUMN openid_subject text,
    ADD COLUMN openid_bound_at timestamptz,
    ADD COLUMN is_active boolean NOT NULL
        GENERATED ALWAYS AS (left_at IS NULL AND (password IS NOT NULL OR openid_subject IS NOT NULL)) STORED,
    ADD CONSTRAINT account_openid CHECK (num_nulls(openid_issuer, openid_subject, openid_bound_at) IN (0, 3));
-- Until now it stood there without anybody having chosen it.
UPDATE accounts.account SET language = NULL WHERE language = 'zh';
CREATE UNIQUE INDEX account_openid_person ON accounts.account (openid_issuer, openid_subject) WHERE left_at IS NULL;
CREATE INDEX account_mail ON accounts.account (lower(mail)) WHERE left_at IS NULL;

-- Who asked for a new password in the last hour, whether or not there is such an account.
CREATE TABLE accounts.link_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    wanted text NOT NULL,
    address text NOT NULL,
    asked_at timestamptz NOT NULL
);
CREATE INDEX link_request_time ON accounts.link_request (asked_at);
