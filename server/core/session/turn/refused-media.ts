import type { FilePart, MessageError, MessageWithParts, Part, Session } from "@opencode/sdk/types";
import type { Messages } from "../store/messages.js";

/** Newest messages among which what was refused is looked for. */
const looked = 50;

const refusing = new Set([400, 413, 415, 422]);
const ofMedia = /image|picture|photo|pdf|document|media|mime|attachment|audio|video|base64|file|pages?\b/i;
/** What some services say to whatever they do not take. */
const unspecific =
  /invalid (argument|request|input|content)|bad request|could not (be )?process|unprocessable/i;

/**
 * A provider that refuses an attachment refuses every later request with it, so the attachments that it has not taken
 * before are marked as `ignored` and left out from now on. Gives the error with a word of that.
 */
export async function setAsideRefused(
  deps: { messages: Pick<Messages, "list" | "savePart"> },
  session: Session,
  error: MessageError,
): Promise<MessageError> {
  if (!isAboutMedia(error)) return error;
  const { messages } = await deps.messages.list(session.id, { limit: looked });
  // What an answer has followed was taken; if all was, another provider now refuses something older.
  const since = messages.findLastIndex(({ info }) => info.role === "assistant" && info.finish && !info.error);
  const fresh = messages.slice(since + 1).flatMap(marked);
  const results = since < 0 ? [] : toolResultsOf(messages[since]);
  const parts = fresh.length + results.length > 0 ? [...results, ...fresh] : messages.flatMap(marked);
  for (const part of parts) await deps.messages.savePart(session, part);
  if (parts.length === 0) return error;
  const message = `${error.data.message} (What was attached is left out of later requests.)`;
  return { ...error, data: { ...error.data, message } };
}

function isAboutMedia(error: MessageError): error is Extract<MessageError, { name: "APIError" }> {
  if (error.name !== "APIError" || !refusing.has(error.data.statusCode ?? 0)) return false;
  const said = `${error.data.message} ${error.data.responseBody ?? ""}`;
  return ofMedia.test(said) || unspecific.test(said);
}

/** The results of the last answer's tools are new to the provider, though the answer itself is not. */
function toolResultsOf(message: MessageWithParts | undefined): Part[] {
  return message ? marked(message).filter(({ type }) => type === "tool") : [];
}

/** The parts of a message that carry media, marked; none for those that are already. */
function marked({ parts }: MessageWithParts): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.type === "file") return isSent(part) ? [{ ...part, ignored: true }] : [];
    if (part.type !== "tool" || part.state.status !== "completed") return [];
    const { attachments } = part.state;
    if (!attachments?.some(isSent)) return [];
    const ignored = attachments.map((one) => (isSent(one) ? { ...one, ignored: true } : one));
    return [{ ...part, state: { ...part.state, attachments: ignored } }];
  });
}

function isSent({ mime, ignored }: FilePart): boolean {
  return !ignored && (mime === "application/pdf" || /^(image|audio|video)\//.test(mime));
}
