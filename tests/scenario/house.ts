import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "@opencode/sdk/types";

/** The files the story begins with, by path below the folder the agent works in. */
export const files: Record<string, string> = {
  "README.md": "# Lighthouse\n\nA lamp for ships.\n",
  "src/lamp.txt": "lamp off\nlens dusty\nlens dusty\n",
  "src/stairs.txt": "step one\nstep two\n",
  "src/attic.txt": "boxes\n",
  ".claude/skills/polish/SKILL.md":
    "---\nname: polish\ndescription: How to polish a lens\n---\n\nUse a soft cloth.\n",
};

/** What lies outside. */
export const note = "The keeper is away.\n";

/** What the page says. */
export const page =
  "<html><head><title>Tides</title></head><body><h1>Tides</h1><p>High at six.</p></body></html>";

/** Dollars for a million tokens. */
export const price = { input: 3, output: 15, cache_read: 0.3, cache_write: 3.75 };

/** Tokens the models read at most, the answer included. */
export const context = 128_000;

/** The key of the scripted provider; nothing but the provider may see it. */
export const key = "sk-scenario-0123456789abcdef";

/** The configuration of the story; `model` is the base URL of the scripted one. */
export function houseConfig(model: string): Config {
  const entry = { limit: { context, output: 4_000 }, cost: price, tool_call: true };
  return {
    model: "scripted/one",
    small_model: "scripted/one",
    provider: {
      scripted: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: model, apiKey: key },
        models: { one: entry, "gpt-5-one": entry },
      },
    },
    permission: {
      bash: { "*": "allow", "printf *": "ask" },
      edit: "allow",
      webfetch: "ask",
      external_directory: "ask",
      doom_loop: "ask",
    },
    mcp: {
      shelf: {
        type: "local",
        command: [process.execPath, fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url))],
      },
    },
  };
}

/** The path of a file of the house. */
export const at = (directory: string, file: string) => path.join(directory, file);
