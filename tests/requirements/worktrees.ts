import type { Requirements } from "./requirement.js";

export const worktrees = {
  "worktree.create": {
    says: "A work tree is made at what the directory has checked out, answered at once, and told ready once its files are there",
    source: "surface-classic.md 6; contract worktree.create",
  },
  "worktree.names": {
    says: "Names become parts of paths and branches; what is taken gets two words, nothing gets two of its own",
    source: "surface-classic.md 6",
  },
  "worktree.start": {
    says: "The project's start command and the request's run in it in turn; one that fails is told by worktree.failed",
    source: "surface-classic.md 6; contract worktree.create",
  },
  "worktree.refused": {
    says: "Outside a repository, without a commit and for input that does not fit there are typed errors, and nothing is made",
    source: "surface-classic.md 6",
  },
  "worktree.remove": {
    says: "Removing ends what runs there, takes the work tree whatever state it is in, and its branch where nothing is lost",
    source: "surface-classic.md 6; contract worktree.remove",
  },
  "worktree.remove.safe": {
    says: "Nothing but what git names as a further work tree of the repository is ever removed",
    source: "surface-classic.md 0.1",
  },
  "worktree.reset": {
    says: "Resetting brings the default branch, of the remote where there is one, and drops all else; the branch keeps its name",
    source: "surface-classic.md 6",
  },
  "worktree.project": {
    says: "A further work tree or clone belongs to the same project as one of its sandboxes, and does not take its place",
    source: "surface-classic.md 7",
  },
} as const satisfies Requirements;
