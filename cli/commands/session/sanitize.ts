/** What says how a session went, and nothing of what was said in it. */
const kept = new Set([
  ...["id", "sessionID", "messageID", "parentID", "partID", "callID", "tail_start_id", "continues"],
  ...["type", "role", "status", "tool", "mime", "agent", "mode", "variant", "reason", "finish"],
  ...["providerID", "modelID", "action", "permission", "version", "delivery"],
]);
/** Whatever a model, a tool or a client put there: even its keys may tell something. */
const free = new Set(["input", "metadata", "structured", "schema", "responseHeaders", "tools", "options"]);
/** What has to be of a form, so that the session can be imported. */
const stand: Record<string, string> = {
  url: "data:,",
  ...Object.fromEntries(["directory", "cwd", "root", "path", "worktree"].map((key) => [key, "/redacted"])),
};

/**
 * An exported session without its contents: texts, titles, names and contents of files, what tools were given and gave,
 * places. What stays are ids, kinds, outcomes, times, tokens and cost. A text that is not known to be one of those goes.
 */
export function sanitized(value: unknown, key = ""): unknown {
  if (free.has(key) && typeof value === "object" && value !== null) return {};
  if (typeof value === "string") return isTelling(key, value) ? value : (stand[key] ?? "[redacted]");
  if (Array.isArray(value)) return value.map((one) => sanitized(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sanitized(one, name)]));
}

/** A word at a place for words; of names, that of an error. */
function isTelling(key: string, value: string): boolean {
  return key === "name" ? /^[A-Za-z]+Error$/.test(value) : kept.has(key) && /^[\w./:+@-]{1,200}$/.test(value);
}
