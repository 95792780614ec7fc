import type { PermissionRule } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";

/** What a person decided for good, in place of what they decided of the same before. */
export function upsertPermissionRule(scope: string, rule: PermissionRule): Statement {
  return {
    sql: `INSERT INTO permission_rule (scope, permission, pattern, action, time_created) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (scope, permission, pattern) DO UPDATE SET action = excluded.action,
        time_created = excluded.time_created`,
    params: [scope, rule.permission, rule.pattern, rule.action, Date.now()],
  };
}

/** What was allowed for good, wherever that holds, oldest first. */
export async function readAllowedEverywhere(
  db: Reads,
): Promise<{ scope: string; permission: string; pattern: string }[]> {
  const rows = await db.read(
    `SELECT scope, permission, pattern FROM permission_rule WHERE action = 'allow'
      ORDER BY time_created, scope, permission, pattern`,
  );
  return rows.map((row) => ({
    scope: String(row.scope),
    permission: String(row.permission),
    pattern: String(row.pattern),
  }));
}

export function deletePermissionRule(scope: string, permission: string, pattern: string): Statement {
  return {
    sql: "DELETE FROM permission_rule WHERE scope = ? AND permission = ? AND pattern = ?",
    params: [scope, permission, pattern],
  };
}

/** What was allowed for good in a scope, or what was denied. */
export async function readPermissionRules(
  db: Reads,
  scope: string,
  action: "allow" | "deny",
): Promise<PermissionRule[]> {
  const rows = await db.read(
    "SELECT permission, pattern FROM permission_rule WHERE scope = ? AND action = ?",
    [scope, action],
  );
  return rows.map((row) => ({ permission: String(row.permission), pattern: String(row.pattern), action }));
}
