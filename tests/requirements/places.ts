import type { Requirements } from "./requirement.js";

export const places = {
  "move.session": {
    says: "A session that rests goes on, with its children, in another directory of its project; session.updated tells of it",
    source: "surface-classic.md 11; contract experimental.controlPlane.moveSession",
  },
  "move.changes": {
    says: "What is not committed goes with it, staged, unstaged, binary and unknown to git alike, and is gone where it was",
    source: "surface-classic.md 0.9, 11",
  },
  "move.refused": {
    says: "Another project, a place that is not there, a busy session and changes that do not fit change nothing on either side",
    source: "surface-classic.md 11",
  },
  "copy.create": {
    says: "A copy is a work tree without a branch in the folder that is named, told of where it was asked for",
    source: "surface-classic.md 12",
  },
  "copy.names": {
    says: "A copy lies in its folder whatever its name; a name that would lead out of it is refused, a task names one",
    source: "surface-classic.md 0.8, 12",
  },
  "copy.remove": {
    says: "Only copies are removed, and only by force where changes would be lost",
    source: "surface-classic.md 12",
  },
} as const satisfies Requirements;
