import type { Requirements } from "./requirement.js";

export const history = {
  "history.snapshot.parts": {
    says: "A step that changed files has states before and after, and a patch part behind step-finish",
    source: "http-wire.md 6; contract PatchPart, StepStartPart, StepFinishPart",
  },
  "history.snapshot.none": {
    says: "Tools that only look cost no git, and a command that changes nothing leaves no patch",
    source: "design.md 3.13; perf.md cause 4",
  },
  "history.snapshot.users-edits": {
    says: "What the user changes between turns is not put down to the agent",
    source: "issue 3, 8",
  },
  "history.snapshot.off": {
    says: "With `snapshot: false` nothing is recorded; diffs come from what the tools tell",
    source: "contract Config",
  },
  "history.snapshot.repository": {
    says: "The user's index, refs and objects stay as they are",
    source: "issue 3, 8",
  },
  "history.snapshot.places": {
    says: "All this holds outside of git, without a commit, in linked work trees, and beside repositories inside, which are left alone",
    source: "issue 3, 8",
  },
  "history.diff.turn": {
    says: "The diff of a prompt is what its turn did, by commands too",
    source: "http-wire.md 8; contract session.diff",
  },
  "history.diff.session": {
    says: "The diff of a session is the net change of each file its turns touched",
    source: "contract session.diff; http-wire.md, pitfall 10",
  },
  "history.revert": {
    says: "A revert gives files their earlier content, and nothing else; messages stay listed",
    source: "http-wire.md 8; contract session.revert",
  },
  "history.revert.unrestored": {
    says: "A revert restores through links and names each changed file that stays as it is, with the reason",
    source: "contract SessionRevert, UnrestoredFile",
  },
  "history.revert.events": {
    says: "session.diff and session.updated; with the next prompt message.removed and message.deleted for each",
    source: "http-wire.md 8; design.md 4",
  },
  "history.revert.final": {
    says: "The next prompt removes what was taken back, once it is admitted",
    source: "http-wire.md 8; contract session.revert",
  },
  "history.revert.again": {
    says: "A pending revert can be moved; unrevert goes to where the first one began",
    source: "contract session.revert",
  },
  "history.revert.part": {
    says: "A point inside an answer keeps what was said before it, or moves to the prompt",
    source: "traces/http/08a",
  },
  "history.revert.aborted": {
    says: "What an aborted command had done can be taken back",
    source: "issue 3, 8",
  },
  "history.revert.refused": {
    says: "Unknown points are 404, busy sessions 409",
    source: "contract session.revert; http-wire.md 4",
  },
  "history.unrevert": {
    says: "Unrevert brings files and messages back; without a revert nothing happens",
    source: "http-wire.md 8; contract session.unrevert",
  },
  "history.fork": {
    says: "A fork is a session of its own with equal messages under new ids",
    source: "http-wire.md 8; contract session.fork",
  },
  "history.fork.events": {
    says: "session.created, then the copies, so that a listener has them all",
    source: "http-wire.md 8; contract session.fork",
  },
  "history.fork.point": {
    says: "A fork at a message copies what comes before; an unknown message is 404",
    source: "contract session.fork",
  },
  "history.fork.busy": {
    says: "A busy session can be forked; what is open is closed in the copy",
    source: "http-wire.md 4; contract session.fork",
  },
  "history.part.update": {
    says: "A part is replaced or added whole; ids must be those of the path, and it must be finished",
    source: "http-wire.md 8; contract part.update",
  },
  "history.part.delete": {
    says: "A part can be deleted; an unknown one is 404",
    source: "contract part.delete",
  },
  "history.part.busy": {
    says: "Parts can be deleted while the session is busy, except those being written",
    source: "http-wire.md 4; contract part.delete",
  },
} satisfies Requirements;
