import { expect, it } from "vitest";
import { asksForSecret } from "./elicitation-secrets.js";

const form = (name: string, more: object = {}) =>
  asksForSecret({ type: "object", properties: { [name]: { type: "string", ...more } as never } });

it.each(["password", "apiKey", "api_key", "API key", "accessToken", "token", "clientSecret", "pin", "otp"])(
  "takes %s for a secret",
  (name) => {
    expect(form(name)).toBe(true);
    expect(form("value", { title: name })).toBe(true);
  },
);

it.each(["name", "keyboard", "tokenizer", "pinned", "compass", "shipping", "maxTokens"])(
  "takes %s for none",
  (name) => expect(form(name)).toBe(false),
);

it("takes a choice of what is there for none", () => {
  expect(form("password", { enum: ["old", "new"] })).toBe(false);
});
