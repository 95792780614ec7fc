import type { AssistantMessage } from "@opencode/sdk/types";
import type { ModelFailure } from "../../provider/model.js";

/** Model calls in one turn when the agent names no limit: far more than any work needs. */
export const mostSteps = 1_000;

/** How one model call ended. */
export type StepOutcome =
  /** The model has nothing more to do. */
  | { type: "done" }
  /** Tools have run and the model should see their results; `failure` if the stream broke after the calls. */
  | { type: "tools"; failure?: ModelFailure }
  /** Nothing of the attempt was kept; it can be made again. */
  | { type: "retry"; failure: ModelFailure }
  /** The message tells what went wrong, or that it was aborted, or that the user said no. */
  | { type: "failed" | "aborted" | "stopped" };

export interface LoopParts {
  /** A new assistant message for the next model call. */
  begin(): Promise<AssistantMessage>;
  step(message: AssistantMessage): Promise<StepOutcome>;
  /** Waits before try number `attempt`; false when there have been enough. Never throws for an abort. */
  backoff(attempt: number, failure: ModelFailure): Promise<boolean>;
  /** Closes the message with the failure. */
  fail(message: AssistantMessage, failure: ModelFailure): Promise<void>;
}

/** Model call after model call until one of them ends the turn. */
export async function loop(parts: LoopParts): Promise<void> {
  let failures = 0;
  /** Tries of calls that are worth a second one only. */
  let odd = 0;
  const backoff = async (failure: ModelFailure) =>
    failure.once ? odd++ === 0 && parts.backoff(1, failure) : parts.backoff(++failures, failure);
  let message = await parts.begin();
  for (;;) {
    const outcome = await parts.step(message);
    switch (outcome.type) {
      case "tools":
        if (!outcome.failure) failures = odd = 0;
        else if (!(await backoff(outcome.failure))) return parts.fail(message, outcome.failure);
        message = await parts.begin();
        continue;
      case "retry":
        if (!(await backoff(outcome.failure))) return parts.fail(message, outcome.failure);
        continue;
      case "done":
      case "failed":
      case "aborted":
      case "stopped":
        return;
    }
  }
}
