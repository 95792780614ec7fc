import methods from "../../acp-schema/methods.json" with { type: "json" };
import { isNotAvailable, operations } from "../support/declared-answers.js";

/** Tells that a login in a browser is over: sent for servers that ask for one, which the tests of that name have. */
const unspoken = ["elicitation/complete"];

/** Every operation and every method that scenarios are to exercise, by a file's own `exercises` or `exercisesMethods`. */
export const served: readonly string[] = [
  ...operations
    .filter(({ operation }) => !isNotAvailable(operation))
    .map(({ operation }) => operation.operationId),
  ...methods.methods.map(({ method }) => method).filter((method) => !unspoken.includes(method)),
];
