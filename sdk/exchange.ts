/** What one HTTP exchange came to; `response` is absent when there was none. */
export interface Exchange {
  data?: unknown;
  error?: unknown;
  request: Request;
  response?: Response;
}
