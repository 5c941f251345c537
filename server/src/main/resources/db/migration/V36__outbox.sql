CREATE SCHEMA outbox;

-- What is to leave: written with the change that causes it, sent afterwards. recipient: a mail address, or the id of a
-- webhook. body: emptied once it has left, as it may hold a one-time link. about: kind and id, such as account/12.
-- next_at: when it is tried, or tried again if whoever took it is heard of no more.
CREATE TABLE outbox.message (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN ('mail', 'webhook')),
    recipient text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    about text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
    attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    next_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    fault text,
    CHECK ((state = 'waiting') = (ended_at IS NULL))
);
CREATE INDEX message_due ON outbox.message (next_at, id) WHERE state = 'waiting';
CREATE INDEX message_state ON outbox.message (state, id);
CREATE INDEX message_ended ON outbox.message (ended_at) WHERE state IN ('sent', 'dropped');
