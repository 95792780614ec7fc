import type { QuestionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function questionRoutes({ core }: RouteDeps): QuestionOperations<RequestContext> {
  return {
    "question.list": (_, { directory }) => core.questions.list(directory),
    "question.reply": async ({ path, body }) => {
      await core.questions.reply(path.requestID, body.answers);
      return true;
    },
    "question.reject": async ({ path }) => {
      await core.questions.reject(path.requestID);
      return true;
    },
  };
}
