/** Headers that let pages of an allowed origin read an answer. */
export function originHeaders(allowedOrigin: string | undefined): Record<string, string> {
  if (allowedOrigin === undefined) return {};
  return {
    "access-control-allow-origin": allowedOrigin,
    "access-control-expose-headers": "Link, X-Next-Cursor, Acp-Connection-Id",
  };
}

/** Headers that answer an OPTIONS request, beside those of `originHeaders`. */
export function preflightHeaders(requestedHeaders: string | undefined): Record<string, string> {
  return {
    vary: "Origin, Access-Control-Request-Headers",
    "access-control-allow-methods": "GET, HEAD, PUT, PATCH, POST, DELETE",
    "access-control-max-age": "86400",
    ...(requestedHeaders && { "access-control-allow-headers": requestedHeaders }),
  };
}
