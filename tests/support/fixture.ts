import { afterAll } from "vitest";
import { drive, scriptedConfig } from "./scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "./scripted-openai.js";
import { startServer, type TestServerOptions } from "./server.js";

/** A server, a driver of it and a log of all its events, for every test of a file; ended after the last one. */
export async function useServer(options: TestServerOptions = {}) {
  const server = await startServer(options);
  afterAll(() => server.close());
  return { server, app: drive(server), log: await server.events("/global/event") };
}

/** The same with a scripted model, which is the default one unless the options say otherwise. */
export async function useScriptedServer(
  optionsFor: (model: ScriptedModel) => TestServerOptions = (model) => ({ config: scriptedConfig(model) }),
  start: () => Promise<ScriptedModel> = startScriptedOpenAI,
) {
  const model = await start();
  afterAll(() => model.close());
  return { model, ...(await useServer(optionsFor(model))) };
}

/** Something a scripted model waits for until the test opens it. */
export function gate(): { open(): void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
