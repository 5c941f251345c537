-- mail_own: the person typed it and nobody else vouches for it. It gets letters, and opens no door.
ALTER TABLE accounts.account ADD COLUMN mail_own boolean NOT NULL DEFAULT false;
