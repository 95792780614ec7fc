import type { Requirements } from "./requirement.js";

export const sessions = {
  "session.create.defaults": {
    says: "The body of a new session is optional, and so is every field in it",
    source: "http-wire.md 2; contract session.create",
  },
  "session.create.event": {
    says: "Creating causes session.created and no other event",
    source: "http-wire.md 2; contract session.create",
  },
  "session.create.fields": {
    says: "Every field of the body is stored as it is given",
    source: "contract SessionCreateInput",
  },
  "session.create.child": {
    says: "A parentID makes a child with a title of its own; an unknown parent is 404",
    source: "contract session.create; http-wire.md 2",
  },
  "session.create.project": {
    says: "In a repository the project is its first commit and path the folder in it",
    source: "http-wire.md 2; contract Session",
  },
  "session.create.refused": {
    says: "Input that does not fit is 400 BadRequest with _tag",
    source: "http-wire.md 0, error bodies; contract, Errors",
  },
  "session.ids": { says: "Session ids descend", source: "http-wire.md 12; contract SessionID" },
  "session.unknown": {
    says: "Each route of an unknown session is 404; a session id that is none is 400, never 500",
    source: "contract; clients.md, 500 for bad input",
  },
  "session.children": { says: "children lists the direct ones", source: "contract session.children" },
  "session.update.title": {
    says: "A title changes without moving time.updated, with one session.updated",
    source: "http-wire.md 2; contract SessionTime",
  },
  "session.update.archived": {
    says: "The archive time is set, 0 too, and the session stays listed",
    source: "http-wire.md 2; contract SessionTime",
  },
  "session.update.permission": {
    says: "Permission rules are appended",
    source: "http-wire.md 2; contract SessionUpdateInput",
  },
  "session.update.metadata": {
    says: "Metadata is replaced as a whole",
    source: "http-wire.md 2; contract SessionUpdateInput",
  },
  "session.update.nothing": {
    says: "A change of nothing is 200 and causes no event",
    source: "http-wire.md 2; contract session.update",
  },
  "session.update.concurrent": {
    says: "No change is lost to another one made at the same time",
    source: "design 3.6",
  },
  "session.delete.cascade": {
    says: "Deleting takes the children along, with one session.deleted each, the deepest first",
    source: "http-wire.md 2; contract session.delete",
  },
  "session.delete.twice": { says: "What is deleted is 404", source: "http-wire.md 2" },
  "session.delete.busy": {
    says: "Deleting stops what runs first",
    source: "contract session.delete; http-wire.md 4 tells of the fault",
  },
  "session.status.busy": {
    says: "status holds the sessions that are busy, and only those",
    source: "http-wire.md 2; clients.md oh-my-opencode polls it",
  },
  "session.list.project": {
    says: "Without a directory in the query the sessions of the project are listed",
    source: "contract session.list; http-wire.md 0",
  },
  "session.list.order": { says: "The last updated come first", source: "http-wire.md 2" },
  "session.list.directory": {
    says: "A directory in the query lists exactly its sessions",
    source: "http-wire.md 0, 2",
  },
  "session.list.scope": { says: "scope=project widens to the project", source: "contract session.list" },
  "session.list.path": {
    says: "path lists a folder and what is deeper",
    source: "contract session.list; http-wire.md 13",
  },
  "session.list.roots": { says: "roots=true leaves out children", source: "http-wire.md 2, 13" },
  "session.list.start": { says: "start leaves out what was updated earlier", source: "http-wire.md 2, 13" },
  "session.list.search": {
    says: "search looks for a part of the title in any case; % is a wildcard",
    source: "http-wire.md 2",
  },
  "session.list.limit": {
    says: "limit bounds the list, 100 by default, 0 empties it, other values are 400",
    source: "http-wire.md 2; contract session.list",
  },
  "session.list.everywhere": {
    says: "The sessions of all projects are listed with them, page by page; none is lost between pages, archived ones on request",
    source: "contract experimental.session.list; OpenChamber's list of all sessions",
  },
  "session.list.together": { says: "Filters add up", source: "contract session.list" },
  "session.list.moves": {
    says: "A prompt moves a session to the front; archiving does not",
    source: "contract SessionTime",
  },
} as const satisfies Requirements;
