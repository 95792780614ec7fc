/**
 * What queries ask of `data` stands in columns of its own. `part.revision` keeps an older state of a part from being
 * written over a newer one.
 */
export const columns = `
DROP INDEX message_with_diffs;
ALTER TABLE message ADD COLUMN role TEXT NOT NULL DEFAULT 'user';
ALTER TABLE message ADD COLUMN parent_id TEXT;
ALTER TABLE message ADD COLUMN continues TEXT;
ALTER TABLE message ADD COLUMN has_diffs INTEGER NOT NULL DEFAULT 0;
UPDATE message SET
  role = json_extract(data, '$.role'),
  parent_id = json_extract(data, '$.parentID'),
  continues = json_extract(data, '$.continues'),
  has_diffs = json_extract(data, '$.summary.diffs[0]') IS NOT NULL;
CREATE INDEX message_by_parent ON message (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX message_by_continued ON message (continues) WHERE continues IS NOT NULL;
CREATE INDEX message_with_diffs ON message (session_id, time_created, id) WHERE has_diffs = 1;

DROP INDEX part_patch;
ALTER TABLE part ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE part ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
UPDATE part SET type = json_extract(data, '$.type');
CREATE INDEX part_patch ON part (session_id) WHERE type = 'patch';

ALTER TABLE session ADD COLUMN time_archived INTEGER NOT NULL DEFAULT 0;
UPDATE session SET time_archived = COALESCE(json_extract(data, '$.time.archived'), 0);

ALTER TABLE run ADD COLUMN directory TEXT NOT NULL DEFAULT '';
UPDATE run SET directory = (SELECT directory FROM session WHERE session.id = run.session_id);
`;
