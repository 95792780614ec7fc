const names = { directory: "x-opencode-directory", workspace: "x-opencode-workspace" };

/** Headers that tell the server which project a request is about. */
export function locationHeaders(directory?: string, workspace?: string): Record<string, string> {
  return {
    ...(directory ? { [names.directory]: encodeURIComponent(directory) } : {}),
    ...(workspace ? { [names.workspace]: workspace } : {}),
  };
}

/** Moves the location headers of a GET or HEAD into its query, which caches and CORS see as one plain URL. */
export function moveLocation(request: Request): Request {
  if (request.method !== "GET" && request.method !== "HEAD") return request;
  const url = new URL(request.url);
  const found = Object.entries(names).filter(([, header]) => request.headers.has(header));
  if (found.length === 0) return request;
  for (const [key, header] of found) {
    const value = decoded(request.headers.get(header) ?? "");
    if (value !== "" && !url.searchParams.has(key)) url.searchParams.set(key, value);
  }
  const moved = new Request(url, request);
  for (const [, header] of found) moved.headers.delete(header);
  return moved;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
