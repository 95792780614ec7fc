import type { Requirements } from "./requirement.js";

export const workspaces = {
  "surface.official": {
    says: "The official client calls every method it has: each is answered with success, or says that it is not available, as both contracts have it",
    source: "the client @opencode-ai/sdk/v2; docs/surface.md",
  },
  "workspace.create": {
    says: "A workspace is a work tree of its own, on a new branch or on none; list, status and events tell of it",
    source: "surface-classic.md 13",
  },
  "workspace.selects": {
    says: "?workspace= works in the workspace's directory before all others; sessions made in it are its own, events name it",
    source: "surface-classic.md 13; contract, parameter workspace",
  },
  "workspace.refused": {
    says: "Unknown kinds and ids, ids and branches that are taken, and what is no repository are refused; nothing is left behind",
    source: "surface-classic.md 0.7, 13",
  },
  "workspace.warp": {
    says: "A session goes on in a workspace, with a copy of what is not committed, and back where its project is",
    source: "surface-classic.md 0.9, 13",
  },
  "sync.history": {
    says: "What the log holds of sessions that are there comes in its order, beyond what is known of each",
    source: "surface-classic.md 14",
  },
  "sync.steal": {
    says: "A session is given to the workspace of the query; without one the refusal says why",
    source: "surface-classic.md 14; contract sync",
  },
  "sync.replay": {
    says: "A session of another server is taken over by its history, goes on there and here, and clients hear of it; what is known already is passed over",
    source: "surface-classic.md 14; contract sync.replay",
  },
  "sync.replay.refused": {
    says: "Events that do not follow on, are broken, reach into other sessions or change one that began here are refused with a reason, and nothing of the call is kept",
    source: "surface-classic.md 14; contract sync.replay",
  },
  "workspace.remove": {
    says: "Removing a workspace takes its work tree and its sessions, and no others",
    source: "surface-classic.md 13",
  },
} as const satisfies Requirements;
