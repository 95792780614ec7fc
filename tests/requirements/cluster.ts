import type { Requirements } from "./requirement.js";

const source = "design 4, 5";

export const cluster = {
  "cluster.together": {
    says: "Nodes tell events in one order, take replies for each other, and find each other's terminals",
    source,
  },
  "cluster.killed": {
    says: "What a killed or sleeping node ran is closed as interrupted elsewhere, what waited is answered, nothing twice",
    source,
  },
  "cluster.rolling": {
    says: "Every accepted prompt is answered while nodes and the database are restarted one after the other",
    source,
  },
  "cluster.drain": {
    says: "A node that drains ends what it runs, says that it takes nothing more, and leaves the rest to others",
    source,
  },
  "cluster.volumes": {
    says: "Machines that see other files below the same path share the list of sessions, and nothing else",
    source,
  },
  "cluster.passing.tls": {
    says: "A request for what one node has is passed on over TLS to who shows its certificate; else 503 says why not",
    source,
  },
  "cluster.passing.lost": {
    says: "What a node has is found again after it was taken for gone; nobody waits for ever for one that stands still",
    source,
  },
  "cluster.passing.editor": {
    says: "A session with an editor runs where the editor is, over HTTP, WebSocket and stdio, whoever takes the prompt",
    source,
  },
  "cluster.passing.acp": {
    says: "The requests of one connection of the agent protocol may come to any node",
    source,
  },
  "cluster.passing.login": {
    says: "A login that has begun at one node is ended there, whichever node is told the code",
    source,
  },
  "cluster.passing.nowhere": {
    says: "A session whose files no node sees is refused with what to do; what was accepted goes on when one is back",
    source,
  },
  "cluster.clocks": {
    says: "Nodes whose clocks are hours apart keep one order of messages by id and time, and let each other run",
    source,
  },
  "cluster.begin": { says: "Nodes that begin on an empty database at once make its tables once", source },
  "cluster.crowd": {
    says: "Two hundred requests at once are answered, and events of any size are told",
    source,
  },
  "cluster.keys": {
    says: "Stored keys are sealed in the database by db migrate or the first start, and written back, never shown",
    source,
  },
} as const satisfies Requirements;
