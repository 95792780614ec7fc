import type { Requirements } from "./requirement.js";

export const directories = {
  "directory.precedence": {
    says: "?directory= counts before x-opencode-directory before the server's own; empty is absent",
    source: "http-wire.md 0; contract, Directory",
  },
  "directory.encoding": {
    says: "Both are percent-decoded once more; a malformed % is literal",
    source: "http-wire.md 0; clients.md, Spawn contract 5",
  },
  "directory.normal": {
    says: "Relative paths start from the server's; dots and trailing slashes make no difference",
    source: "http-wire.md 0",
  },
  "directory.missing": {
    says: "A directory that does not exist is accepted, in project global",
    source: "http-wire.md 0; clients.md, Spawn contract 5",
  },
  "directory.twice": { says: "A repeated ?directory= is 400", source: "http-wire.md 0" },
  "directory.clients": {
    says: "The clients' ways of saying the directory are understood",
    source: "http-wire.md 0; clients.md sdk",
  },
  "directory.session": {
    says: "Routes of a session work in its own directory, whatever the request says",
    source: "http-wire.md 0; contract, Directory; clients.md opencode-web",
  },
  "directory.status": { says: "status is of one directory", source: "http-wire.md 0" },
  "directory.worktree": {
    says: "Below a repository, the work tree is its root",
    source: "contract Path, AssistantMessagePath",
  },
  "event.scope": {
    says: "/event has one directory's events and none of deeper ones; /global/event has all, with directory",
    source: "http-wire.md 1; contract event.subscribe",
  },
  "permission.list.directory": { says: "GET /permission is of one directory", source: "http-wire.md 0, 5" },
} as const satisfies Requirements;
