import type { Config } from "@opencode/sdk/types";
import { expect, it } from "vitest";
import type { TurnHooks } from "../../base/plugin-hooks.js";
import { createPluginConfig } from "./plugin-config.js";

it("asks plugins once for a configuration, and again where they could not be asked", async () => {
  let asked = 0;
  const hooks = {
    has: () => true,
    async run(_: string, __: object, output: object) {
      if (asked++ === 0) throw Object.assign(new Error("spawn EMFILE"), { code: "EMFILE" });
      return { ...output, username: "ada" };
    },
  } as unknown as TurnHooks;
  const config = createPluginConfig({
    place: { directory: "/work", projectID: "global" },
    hooksOf: () => Promise.resolve(hooks),
    report: () => undefined,
  });
  const stated: Config = {};
  await expect(config(stated, [])).rejects.toThrow("EMFILE");
  const made = await config(stated, []);
  expect(made).toMatchObject({ username: "ada" });
  expect(await config(stated, [])).toBe(made);
  expect(asked).toBe(2);
});
