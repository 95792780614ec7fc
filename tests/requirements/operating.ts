import type { Requirements } from "./requirement.js";

export const operating = {
  "operating.metrics": {
    says: "Requests, prompts, model calls, tools, tokens, cost, what waits and memory are told to Prometheus, behind the password, by names and outcomes only",
    source: "contract metrics.get",
  },
  "operating.docs": {
    says: "What README and the pages of docs say to type works as it stands there",
    source: "README",
  },
  "operating.examples": {
    says: "Each program of sdk/examples does what it says against a real server",
    source: "docs/sdk.md",
  },
  "operating.minors": {
    says: "An app over any of the last five minor versions of the official client works",
    source: "docs/compatibility.md",
  },
  "operating.traces": {
    says: "A collector of OpenTelemetry is told of requests, prompts, model calls and tools, each within what asked for it, without contents and keys",
    source: "README, The log",
  },
} as const satisfies Requirements;
