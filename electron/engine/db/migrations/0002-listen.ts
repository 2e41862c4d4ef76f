/**
 * What reading real exports needs: bundles of files, what was masked, rows that were left out with their words,
 * memory of readings and speakers, and accounts under several spellings.
 */
export const listen = {
  version: 2,
  sql: `
ALTER TABLE source ADD COLUMN mask TEXT NOT NULL DEFAULT '["e-mail","phone","card"]';
-- files of a bundle as [{ name, bytes }]; [] for a file by itself
ALTER TABLE source ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';

UPDATE source SET
  reading = json_set(json_remove(reading, '$.dateOrder', '$.internalSpeakers'),
    '$.speakers', json((SELECT json_group_object(value, 'internal') FROM json_each(reading, '$.internalSpeakers'))),
    '$.questions', json('{}'), '$.repairsText', json('false')),
  columns = (SELECT json_group_array(json_set(value, '$.dateOrder',
    CASE WHEN value ->> 'role' IN ('when', 'renewal') THEN reading ->> 'dateOrder' END)) FROM json_each(columns));

-- Queries start from the sources that count, so that the rows of an import under way cost them nothing.
CREATE INDEX source_by_state ON source (state);

ALTER TABLE source_remark ADD COLUMN part TEXT;
-- the masked row, so that what was left out can be looked at and mended
ALTER TABLE source_remark ADD COLUMN cells TEXT;

ALTER TABLE record ADD COLUMN part TEXT;
-- the account as the source names it; record.account is the one it counts for, kept by the triggers below
ALTER TABLE record ADD COLUMN account_named INTEGER REFERENCES account (seq);
UPDATE record SET account_named = account;
CREATE INDEX record_by_account_named ON record (account_named);
-- of a fact, account is the one its source names; the triggers keep this one
ALTER TABLE account_fact ADD COLUMN counts_for INTEGER REFERENCES account (seq);
UPDATE account_fact SET counts_for = account;
CREATE INDEX account_fact_by_counts_for ON account_fact (counts_for, source);

-- The index is filled by the import itself: within a trigger FTS5 writes its pending words to disk at every row, which
-- takes six times as long. What is removed of an import that did not come to its end is taken out of it in the same way.
DROP TRIGGER comment_fts_insert;
DROP TRIGGER comment_fts_delete;
CREATE TRIGGER comment_fts_delete AFTER DELETE ON comment
WHEN NOT EXISTS (SELECT 1 FROM source WHERE seq = OLD.source AND state = 'running') BEGIN
  INSERT INTO comment_fts (comment_fts, rowid, text) VALUES ('delete', OLD.seq, OLD.text);
END;
-- Imports write it in many small steps; merging eight of them at a time halves the work and stays in short stretches.
INSERT INTO comment_fts (comment_fts, rank) VALUES ('automerge', 8);

-- How files of one shape are read, once a person has corrected it: the asked part of the last import.
CREATE TABLE mapping (
  header_signature TEXT PRIMARY KEY,
  file             TEXT NOT NULL,
  asked            TEXT NOT NULL,
  at               TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_side (
  name_key TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  side     TEXT NOT NULL CHECK (side IN ('customer', 'internal', 'unknown'))
) STRICT, WITHOUT ROWID;

-- A spelling that counts as another account, which is never itself joined to a third.
CREATE TABLE account_merge (
  account   INTEGER PRIMARY KEY REFERENCES account (seq) DEFERRABLE INITIALLY DEFERRED,
  into_seq  INTEGER NOT NULL REFERENCES account (seq) DEFERRABLE INITIALLY DEFERRED,
  joined_by TEXT NOT NULL CHECK (joined_by IN ('name', 'person')),
  CHECK (account <> into_seq)
) STRICT;
CREATE INDEX account_merge_by_into ON account_merge (into_seq);
CREATE TRIGGER account_merge_insert AFTER INSERT ON account_merge BEGIN
  UPDATE record SET account = NEW.into_seq WHERE account_named = NEW.account;
  UPDATE account_fact SET counts_for = NEW.into_seq WHERE account = NEW.account;
END;
CREATE TRIGGER account_merge_update AFTER UPDATE ON account_merge BEGIN
  UPDATE record SET account = NEW.into_seq WHERE account_named = NEW.account;
  UPDATE account_fact SET counts_for = NEW.into_seq WHERE account = NEW.account;
END;
CREATE TRIGGER account_merge_delete AFTER DELETE ON account_merge BEGIN
  UPDATE record SET account = OLD.account WHERE account_named = OLD.account;
  UPDATE account_fact SET counts_for = OLD.account WHERE account = OLD.account;
END;
CREATE TRIGGER account_fact_insert AFTER INSERT ON account_fact BEGIN
  UPDATE account_fact SET counts_for = COALESCE(
    (SELECT into_seq FROM account_merge WHERE account = NEW.account), NEW.account)
  WHERE account = NEW.account AND source = NEW.source;
END;

-- Two names that a person said are two customers; one < other.
CREATE TABLE account_apart (
  one   INTEGER NOT NULL REFERENCES account (seq) DEFERRABLE INITIALLY DEFERRED,
  other INTEGER NOT NULL REFERENCES account (seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;

-- Facts of an account under all its spellings; the newest active source wins, in it the account's own spelling.
DROP VIEW account_fact_now;
CREATE VIEW account_fact_now AS
  SELECT f.counts_for AS account, f.source, f.value_minor, f.currency, f.renewal_on, f.attributes, f.place_from
  FROM account_fact f
  WHERE (f.source, f.account) = (
    SELECT g.source, g.account FROM account_fact g
    JOIN source s ON s.seq = g.source AND s.state = 'active'
    WHERE g.counts_for = f.counts_for
    ORDER BY g.source DESC, g.account <> g.counts_for, g.account LIMIT 1);
`,
}
