import type { Requirements } from "./requirement.js";

/** The paths below `/api`. */
export const api = {
  "api.place": {
    says: "location[directory] counts before the header, that before ?directory; workspaces are given back",
    source: "contract v2.location.get",
  },
  "api.catalog": {
    says: "Agents, models, providers, commands and skills are those of the other view, without any key",
    source: "contract v2.agent.list and its neighbours",
  },
  "api.errors": {
    says: "Every error of an operation below /api has a _tag and a message, and says what is wrong",
    source: "contract InvalidRequestError and its neighbours",
  },
  "api.sessions": {
    says: "A session made in one view is the same one in the other; an id chosen by the client is kept, and made once",
    source: "contract v2.session.create",
  },
  "api.session-pages": {
    says: "Pages of sessions go both ways, lose and repeat nothing; a cursor carries filters and order",
    source: "contract v2.session.list",
  },
  "api.switches": {
    says: "Changes of agent and model stand between the messages and in the history, and hold for the next prompt",
    source: "contract v2.session.switchAgent",
  },
  "api.prompt": {
    says: "A prompt is answered as soon as it is on disk; history, streams, messages and the other view tell one story",
    source: "contract v2.session.prompt, v2.session.history, v2.session.events",
  },
  "api.prompt-again": {
    says: "A prompt sent again with its id starts nothing; anything else under that id is refused with 409",
    source: "contract v2.session.prompt",
  },
  "api.delivery": {
    says: "Prompts to a busy session join the turn or wait for their own; with resume of false nothing is run",
    source: "contract v2.session.prompt",
  },
  "api.attachments": {
    says: "Files and agents of a prompt are kept as given, and the text of a file reaches the model",
    source: "contract PromptV2Input",
  },
  "api.interrupt": {
    says: "interrupt keeps what was written, answers when nothing runs, and ends who waits; failures are told",
    source: "contract v2.session.interrupt, v2.session.wait",
  },
  "api.message-pages": {
    says: "Pages of a conversation go both ways in either order, whatever their size",
    source: "contract v2.session.messages",
  },
  "api.compact": {
    says: "compact answers when the summary is there or says why not; summaries and a person's commands are shown",
    source: "contract v2.session.compact",
  },
  "api.revert": {
    says: "A session is taken back in stages: files at once, messages when it is made final; busy sessions refuse",
    source: "contract v2.session.revert.stage and its neighbours",
  },
  "api.permissions": {
    says: "Permissions are asked for, listed and answered by session and by place; what is allowed for good can be taken back",
    source: "contract v2.session.permission.create and its neighbours",
  },
  "api.questions": {
    says: "Questions are listed by session and by place, and answered or dismissed once, in their own session",
    source: "contract v2.session.question.reply",
  },
  "api.integrations": {
    says: "A key given in one view connects the provider in both; it can be named and removed",
    source: "contract v2.integration.connect.key",
  },
  "api.files": {
    says: "References are told as configured; files are listed and found within the directory only",
    source: "contract v2.reference.list, v2.fs.list",
  },
  "api.stream-end": {
    says: "The stream of a session begins at once and ends when the session is deleted",
    source: "contract v2.session.events",
  },
} satisfies Requirements;
