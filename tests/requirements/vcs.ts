import type { Requirements } from "./requirement.js";

export const vcs = {
  "vcs.get": {
    says: "The branch is the one that is checked out now, the default branch that of origin, of the user, main or master",
    source: "surface-classic.md 3; contract vcs.get",
  },
  "vcs.none": {
    says: "Outside of git, and where a repository cannot be read, answers are empty or say so",
    source: "surface-classic.md 3; contract vcs.get, vcs.apply",
  },
  "vcs.status": {
    says: "Every kind of change has its row with its lines counted, in the directory asked for and in no other",
    source: "surface-classic.md 3; contract vcs.status, file.status",
  },
  "vcs.diff": {
    says: "Each file has the patch git would write, of the whole file or with the context asked for, within limits",
    source: "surface-classic.md 3; contract vcs.diff",
  },
  "vcs.branch": {
    says: "mode=branch compares with where the branch parted from the default branch",
    source: "surface-classic.md 3; contract vcs.diff",
  },
  "vcs.apply": {
    says: "The raw diff, binary and untracked files included, makes the same changes elsewhere; all of a patch or nothing",
    source: "surface-classic.md 3; contract vcs.diff.raw, vcs.apply",
  },
  "vcs.process": {
    says: "A question starts one process of git at most, which runs nothing that a repository names and ends with its client",
    source: "contract vcs.status",
  },
  "vcs.branch.updated": {
    says: "Another branch, or none, is told to those who follow, in a linked work tree too",
    source: "surface-classic.md 3; contract EventVcsBranchUpdated",
  },
} as const satisfies Requirements;
