import type { Requirements } from "./requirement.js";

export const questions = {
  "question.asked": {
    says: "question.asked and GET /question hold the same request, with the questions and the tool call",
    source: "http-wire.md 6; contract QuestionRequest",
  },
  "question.replied": {
    says: "The answers become the tool's output and metadata, and question.replied tells them",
    source: "http-wire.md 6; contract question.reply",
  },
  "question.rejected": {
    says: "A dismissed question is an error of the tool, and ends the turn without another model call",
    source: "http-wire.md 6; contract question.reject",
  },
  "question.first": {
    says: "The first reply counts; later ones and unknown ids are QuestionNotFoundError",
    source: "contract question.reply",
  },
  "question.timeout": {
    says: "Questions that nobody answers in time are dropped, the agent reads so and goes on; events say so",
    source: "issue 3, point 2",
  },
  "question.abort": {
    says: "abort while a question waits withdraws it with question.rejected and closes the answer",
    source: "contract session.abort",
  },
  "question.crash": {
    says: "Questions of a run whose process is gone are withdrawn at the next start",
    source: "contract EventQuestionRejected",
  },
  "question.elsewhere": {
    says: "A question can be listed and answered through another process on the same database",
    source: "issue 3, several processes",
  },
} satisfies Requirements;
