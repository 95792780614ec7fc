import type { Config } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { validateConfig } from "../instance/config/validate.js";
import { redactConfig } from "./redact.js";

const config: Config = {
  model: "p/m",
  permission: { read: { "*secret*": "deny", "*.key": "ask" } },
  provider: {
    p: {
      env: ["P_API_KEY"],
      options: {
        apiKey: "S-1",
        baseURL: "https://user:S-2@x.test/v1?key=S-3&page=2",
        setCacheKey: true,
        headers: { "X-Custom": "S-4" },
        aws: { secretAccessKey: "S-5", region: "eu" },
      },
      models: { m: { headers: { cookie: "S-6" }, options: { max_tokens: "many", accessToken: "S-7" } } },
    },
  },
  mcp: {
    local: {
      type: "local",
      command: [
        ...[
          "serve",
          "--token",
          "S-8",
          "--api-key=S-9",
          "--header",
          "Authorization: Bearer S-10",
          "--verbose",
        ],
        ...["TOKEN=S-11", "run --password S-12 --port 1", "https://x.test?access_token=S-13"],
      ],
      environment: { ANYTHING: "S-14", EMPTY: "" },
    },
    remote: {
      type: "remote",
      url: "https://x.test/mcp",
      headers: { "x-whatever": "S-15" },
      oauth: { clientId: "id", clientSecret: "S-16" },
    },
  },
  agent: {
    a: { prompt: "Mind the token budget: 3 keys.", apiKey: "S-17", description: "uses S-18-from-env" },
  },
};

describe("redactConfig", () => {
  const answer = redactConfig(config, {
    env: { MY_API_KEY: "S-18-from-env", HOME: "/home/user", SHORT_TOKEN: "uses" },
  });

  it("leaves no secret, and a valid config", async () => {
    expect(JSON.stringify(config).match(/S-\d+/g)).toHaveLength(18);
    expect(JSON.stringify(answer)).not.toMatch(/S-\d/);
    expect(await validateConfig(answer)).toEqual([]);
  });

  it("leaves everything else as it is, and shows that a secret is set", () => {
    expect(answer).toMatchObject({
      model: "p/m",
      permission: { read: { "*secret*": "deny", "*.key": "ask" } },
      provider: {
        p: {
          env: ["P_API_KEY"],
          options: {
            apiKey: "***",
            baseURL: "https://***@x.test/v1?key=***&page=2",
            setCacheKey: true,
            headers: { "X-Custom": "***" },
            aws: { secretAccessKey: "***", region: "eu" },
          },
          models: { m: { options: { max_tokens: "many" } } },
        },
      },
      mcp: {
        local: {
          command: [
            ...["serve", "--token", "***", "--api-key=***", "--header", "Authorization: ***", "--verbose"],
            ...["TOKEN=***", "run --password *** --port 1", "https://x.test?access_token=***"],
          ],
          environment: { ANYTHING: "***", EMPTY: "" },
        },
        remote: { url: "https://x.test/mcp", oauth: { clientId: "id", clientSecret: "***" } },
      },
      agent: { a: { prompt: "Mind the token budget: 3 keys.", description: "uses ***" } },
    });
  });
});
