import type { Requirements } from "./requirement.js";

export const models = {
  "model.precedence": {
    says: "The model is the prompt's, else the agent's, else the session's, else the configuration's",
    source: "http-wire.md 3; contract PromptInput",
  },
  "model.unknown": {
    says: "An unknown model is 400 with suggestions, or with the key it lacks, and nothing is stored",
    source: "http-wire.md 7, pitfall 11 tells of the fault; contract ProviderModelNotFoundError",
  },
  "model.demo": { says: "Without any key the demo answers", source: "design 3.14; issue 2, point 5" },
  "agent.not-sticky": { says: "An agent holds for its prompt only", source: "http-wire.md 3" },
  "agent.unknown": {
    says: "An unknown agent is 400 with the names there are, and nothing is stored",
    source: "http-wire.md 7; contract AgentNotFoundError",
  },
  "title.made": {
    says: "The first prompt names the session, with the small model and without tools; time.updated stays",
    source: "http-wire.md 3; issue 2, point 5",
  },
  "title.once": { says: "A session is named once", source: "http-wire.md 3" },
  "title.given": {
    says: "A title somebody gave stays",
    source: "http-wire.md 3; contract SessionUpdateInput",
  },
} as const satisfies Requirements;
