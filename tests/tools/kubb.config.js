import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";

export default defineConfig({
  root: ".",
  input: { path: "./openapi.yaml" },
  // One list of all names would have some twice: a schema `Config` and an operation `config.schema`.
  output: { path: "./out/kubb", clean: true, barrelType: false, format: false, lint: false },
  plugins: [pluginOas({ validate: true }), pluginTs(), pluginClient(), pluginZod()],
});
