import type { SessionConfigOption } from "../../gen/acp/types.gen.js";
import { invalidParams } from "../rpc/rpc-errors.js";

/** What is allowed without asking the person, where the rules ask. What they forbid stays forbidden. */
export type Approval = "ask" | "accept_edits" | "auto";

export const approvalOption = "approval";

const modes: { value: Approval; name: string; description: string }[] = [
  { value: "ask", name: "Ask", description: "Ask wherever the rules say so" },
  { value: "accept_edits", name: "Accept edits", description: "Change files without asking" },
  {
    value: "auto",
    name: "Auto",
    description: "Ask for nothing but calls that repeat themselves again and again",
  },
];

export function approvalOptionOf(currentValue: Approval): SessionConfigOption {
  return {
    id: approvalOption,
    name: "Approval",
    description: "What is done without asking, until the session is opened anew",
    type: "select",
    currentValue,
    options: modes,
  };
}

/** Throws -32602 for one that there is not. */
export function toApproval(value: unknown): Approval {
  const mode = modes.find((one) => one.value === value);
  if (mode) return mode.value;
  const available = modes.map((one) => one.value);
  throw invalidParams(`${approvalOption}: there is no "${String(value)}"`, {
    configId: approvalOption,
    value,
    available,
  });
}

/** Whether a person who chose this need not be asked. */
export function approves(approval: Approval, permission: string): boolean {
  if (approval === "auto") return permission !== "doom_loop";
  return approval === "accept_edits" && permission === "edit";
}
