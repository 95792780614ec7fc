/** Fields by which errors of `fetch` and of the protocol package are told. */
interface Told {
  status?: unknown;
  code?: unknown;
  cause?: unknown;
}

/** The server does not know our session, or nobody listens: the request cannot have had an effect. */
export function neverReached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { status, code, cause }: Told = error;
  return status === 404 || code === "ECONNREFUSED" || neverReached(cause);
}
