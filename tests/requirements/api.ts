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
} satisfies Requirements;
