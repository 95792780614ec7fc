import type { Provider } from "@opencode/sdk/types";

/** Stands where other providers name their package; `stream.ts` knows it. */
export const DEMO_PACKAGE = "demo";

/** The provider that is always there: offline, deterministic, free. */
export function demoProvider(): Provider {
  const media = { text: true, audio: false, image: false, video: false, pdf: false };
  return {
    id: "demo",
    name: "Demo (offline)",
    source: "custom",
    env: [],
    options: {},
    models: {
      demo: {
        id: "demo",
        providerID: "demo",
        api: { id: "demo", url: "", npm: DEMO_PACKAGE },
        name: "Demo: offline demonstration, not an AI model",
        family: "demo",
        capabilities: {
          temperature: false,
          reasoning: true,
          attachment: false,
          toolcall: true,
          input: media,
          output: media,
          interleaved: false,
        },
        cost: { input: 0, output: 0, cache: { read: 0, write: 0 } },
        limit: { context: 1_000_000, output: 200_000 },
        status: "active",
        options: {},
        headers: {},
        release_date: "2026-01-01",
        variants: {},
      },
    },
  };
}
