import type { McpLocalConfig, McpRemoteConfig } from "@opencode/sdk/types";
import type { EventLog } from "../../support/event-log.js";
import type { ScriptedModel, ScriptedStep } from "../../support/scripted-openai.js";
import type { TestServer } from "../../support/server.js";
import type { Answer, recordingClient } from "./recorder.js";

/** What the calls stand on. */
export interface Ground {
  server: TestServer;
  client: ReturnType<typeof recordingClient>["client"];
  answers: Answer[];
  model: ScriptedModel;
  log: EventLog;
  directory: string;
  places: { plain: string; copies: string };
  local: McpLocalConfig;
  login: McpRemoteConfig;
  /** A call that is asked for, and one that asks. */
  bash: ScriptedStep;
  questions: ScriptedStep;
}
