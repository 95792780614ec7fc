import type { AcpMethod } from "../../codegen/acp/files.js";
import { exercising } from "../support/exercising.js";

const exercised = new Set<string>();

/** Notes that a request of this method was answered with success, or a notification of it was heard. */
export function noteMethod(method: string): void {
  exercised.add(method);
}

/**
 * Says, at the top of a test file, which methods its scenarios exercise; the file fails when one of them was not. A run
 * of every test sees whether a method is left that no file says this of.
 */
export function exercisesMethods(...methods: [AcpMethod["method"], ...AcpMethod["method"][]]): void {
  // Files share the modules of their worker: what another one's tests did does not count.
  exercised.clear();
  exercising(methods, exercised);
}
