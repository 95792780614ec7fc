/** How one service, or the engine it runs, says that a request is larger than the model reads. */
export interface OverflowWording {
  status: number;
  /** The answer, as JSON unless it is a text. Numbers and names are examples. */
  body: unknown;
  /** Services of the catalogue that say it so, by id. */
  providers: string;
}

/** The form most services give their refusals. */
export const error = (message: string, more: object = {}) => ({ error: { message, ...more } });

/** The same with a code that names the reason. */
export const coded = (code: string | number, message: string) =>
  error(message, { code, type: "invalid_request_error" });

/** The form of Anthropic's protocol. */
export const typed = (type: string, message: string) => ({ type: "error", error: { type, message } });
