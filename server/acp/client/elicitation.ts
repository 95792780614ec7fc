import type { Elicitation, ElicitationAnswer } from "../../core/interaction/elicitation/elicitation.js";
import type {
  CreateElicitationRequest,
  CreateElicitationResponse,
  ElicitationPropertySchema,
} from "../../gen/acp/types.gen.js";
import type { HostListener } from "./host-listener.js";

type Form = Extract<Elicitation, { mode: "form" }>;
type Property = Form["schema"]["properties"][string];

/** What an MCP server asks, as the client is asked; the server's name comes first, for it is not us who want to know. */
export function elicitationOf(
  request: Elicitation,
  scope: { sessionId: string; toolCallId: string },
): CreateElicitationRequest {
  const message = `${request.server}: ${request.message}`;
  if (request.mode === "url")
    return { ...scope, mode: "url", message, elicitationId: request.id, url: request.url };
  const { properties, required } = request.schema;
  const fields = Object.entries(properties).map(([name, property]) => [name, fieldOf(property)]);
  return {
    ...scope,
    mode: "form",
    message,
    requestedSchema: {
      type: "object",
      properties: Object.fromEntries(fields),
      ...(required && { required }),
    },
  };
}

/** The two protocols have the same fields, but for names of choices in an older form. */
function fieldOf(property: Property): ElicitationPropertySchema {
  if (!("enumNames" in property) || !("enum" in property)) return property as ElicitationPropertySchema;
  const { enum: values, enumNames, ...rest } = property as { enum: string[]; enumNames?: string[] };
  const oneOf = values.map((value, at) => ({ const: value, title: enumNames?.[at] ?? value }));
  return { ...rest, type: "string", oneOf };
}

/** Anything but the two answers that are one is a way of not answering. */
export function elicitationAnswer(response: CreateElicitationResponse): ElicitationAnswer {
  if (response.action === "decline") return { action: "decline" };
  if (response.action !== "accept") return { action: "cancel" };
  const content = "content" in response ? response.content : undefined;
  return {
    action: "accept",
    content: (content ?? {}) as Record<string, string | number | boolean | string[]>,
  };
}

/** Declines what the client cannot show, and says so. */
export function unanswerable(
  { server, message, mode }: Elicitation,
  listener: Pick<HostListener, "notice">,
): ElicitationAnswer {
  const what = mode === "form" ? "forms" : "addresses to open";
  listener.notice("warning", `${server} asked: ${message} (declined: this client shows no ${what})`);
  return { action: "decline", note: `${message} (declined: this client shows no ${what})` };
}
