import type { Requirements } from "./requirement.js";

export const processes = {
  "processes.load": {
    says: "Two processes on one database, 20 sessions each prompting at once: all complete, nothing is locked",
    source: "issue 3, point 9; users.md row 14",
  },
  "processes.order": {
    says: "Every logged event reaches the subscribers of every process, with one id and in one order",
    source: "issue 3, point 9; design 3.7",
  },
  "processes.busy": {
    says: "A session that runs elsewhere is shown busy; what needs it at rest is refused with SessionBusyError",
    source: "issue 3, point 9; contract SessionBusy",
  },
  "processes.abort": {
    says: "Abort from another process ends the run with its commands before it answers",
    source: "design 3.8, 3.11",
  },
  "processes.permission": {
    says: "A permission is listed and answered in another process than the one that asks",
    source: "issue 3, points 2 and 9; design 3.8",
  },
  "processes.question": {
    says: "A question is listed and answered in another process than the one that asks",
    source: "issue 3, point 9; design 3.8",
  },
  "processes.queue": {
    says: "Prompts to a session that another process runs wait in its queue and are answered in order",
    source: "contract session.prompt",
  },
  "processes.race": {
    says: "Pairs of prompts from two processes to one idle session are each answered, in one order both agree on",
    source: "contract session.prompt",
  },
  "processes.queue-kept": {
    says: "What waited behind a turn when its process was killed is answered by the next one, in order",
    source: "contract session.prompt",
  },
  "processes.handover": {
    says: "Turn by turn, either process goes on with a session knowing all that was said in the other",
    source: "design 3.8, 3.13",
  },
  "processes.expiry": {
    says: "The session of a process that hangs is free once its lease has run out, and stays the other's when it wakes",
    source: "issue 3, point 9; design 3.8",
  },
  "processes.stream": {
    says: "Text that one process streams grows for subscribers of another: deltas, joined, are the text, then its end",
    source: "issue 3, point 9; design 3.6, 3.8",
  },
  "processes.present": {
    says: "Who subscribes or reads in another process in the middle of a text has all of it there is, and nothing twice",
    source: "issue 3, point 9; design 3.7",
  },
  "processes.output": {
    says: "What a running command has written so far is seen in another process",
    source: "issue 3, point 9; design 3.6",
  },
} as const satisfies Requirements;
