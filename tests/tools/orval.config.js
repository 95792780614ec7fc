import { defineConfig } from "orval";

const input = { target: "./openapi.yaml" };
const strict = { param: true, query: true, header: true, body: true, response: true };

/** A client, and validators that take nothing the contract does not name. */
export default defineConfig({
  client: { input, output: { target: "./out/orval/client.ts", client: "fetch", mode: "split" } },
  validators: {
    input,
    output: { target: "./out/orval/validators.ts", client: "zod", override: { zod: { strict } } },
  },
});
