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
} as const satisfies Requirements;
