import type { ElicitRequestFormParams } from "@modelcontextprotocol/client";

const secret =
  /pass(word|wd|phrase|code)|secret|credential|(api|private|access|signing|encryption)[\s_-]?key|(access|auth|bearer|refresh|api|session|security)[\s_-]?token|^token$|\bcvv\b|\bcvc\b|card[\s_-]?number|\bssn\b|^pin$|one[\s_-]?time[\s_-]?(code|password)|\botp\b/i;

/** Whether a form asks for what passes through no form: what is typed there is seen by the client, us and our logs. */
export function asksForSecret({ properties }: ElicitRequestFormParams["requestedSchema"]): boolean {
  return Object.entries(properties).some(([name, property]) => {
    if (property.type !== "string" || "enum" in property || "oneOf" in property) return false;
    const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2");
    return [name, spaced, property.title ?? ""].some((text) => secret.test(text));
  });
}
