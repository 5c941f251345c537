-- How people are reached, and how they sign in besides by password. digest: how often what needs somebody comes by mail;
-- digest_sent_on: the last day for which it was written. calendar_sha256: of the secret in the calendar's address.
-- totp_secret: encrypted by the key of the data folder; totp_step: the last step of time whose code was used.
ALTER TABLE accounts.account
    ADD COLUMN language text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
    ADD COLUMN digest text NOT NULL DEFAULT 'daily' CHECK (digest IN ('daily', 'weekly', 'never')),
    ADD COLUMN digest_sent_on date,
    ADD COLUMN calendar_sha256 char(64) UNIQUE,
    ADD COLUMN totp_secret text,
    ADD COLUMN totp_confirmed_at timestamptz,
    ADD COLUMN totp_step bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT account_factor CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);
CREATE INDEX account_digest ON accounts.account (digest, id) WHERE left_at IS NULL AND mail IS NOT NULL;

-- Codes for who has lost the second factor; each works once.
CREATE TABLE accounts.recovery_code (
    account_id bigint NOT NULL REFERENCES accounts.account,
    code_sha256 char(64) NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, code_sha256)
);

CREATE SCHEMA inbox;

-- What was reminded of, so that each step is taken once for each due date.
CREATE TABLE inbox.reminder (
    thing text NOT NULL,
    due date NOT NULL,
    step text NOT NULL,
    sent_on date NOT NULL,
    PRIMARY KEY (thing, due, step)
);
CREATE INDEX reminder_day ON inbox.reminder (sent_on);

-- Where counts are pushed to. secret: encrypted by the key of the data folder; empty where the kind has none.
CREATE TABLE inbox.webhook (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('json', 'wecom', 'dingtalk')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    unit_id bigint NOT NULL REFERENCES accounts.unit,
    address text NOT NULL,
    secret text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    ended_at timestamptz
);
CREATE INDEX webhook_unit ON inbox.webhook (unit_id) WHERE ended_at IS NULL;

-- Targets whose figures are overdue, of which few people's inboxes tell.
CREATE INDEX standing_owed ON indicators.standing (plan_id) WHERE freshness IN ('OVERDUE', 'STALE');
