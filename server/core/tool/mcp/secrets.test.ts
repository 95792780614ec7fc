import { describe, expect, it } from "vitest";
import { withoutSecrets } from "./secrets.js";

describe("withoutSecrets", () => {
  it("hides values of headers, with and without their first word, and of the address", () => {
    const config = {
      type: "remote" as const,
      url: "https://ada:hunter22@example.com/mcp?key=abcdef123",
      headers: { authorization: "Bearer tok-123456" },
    };
    const text =
      "401 for Bearer tok-123456 (tok-123456) at https://ada:hunter22@example.com/mcp?key=abcdef123";
    expect(withoutSecrets(text, config)).toBe("401 for *** (***) at https://ada:***@example.com/mcp?key=***");
  });

  it("hides values of an environment, but no short words", () => {
    const config = {
      type: "local" as const,
      command: ["x"],
      environment: { TOKEN: "s3cret-value", ON: "true" },
    };
    expect(withoutSecrets("it is true that s3cret-value was refused", config)).toBe(
      "it is true that *** was refused",
    );
  });
});
