/** Where a plugin's own `fetch` is called. */
export interface LentFetch {
  url: string;
  token: string;
}

/** Tells a failure of the call itself from an answer. */
export const failedHeader = "x-plugin-failed";

/** A `fetch` that a plugin has lent: it is called in the plugin's process, and its answer streams. */
export function borrowedFetch({ url, token }: LentFetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? await request.text() : undefined;
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({
        ...{ url: request.url, method: request.method, headers: Object.fromEntries(request.headers), body },
      }),
      ...(init?.signal && { signal: init.signal }),
    });
    if (answer.headers.get(failedHeader)) throw new Error(await answer.text());
    return answer;
  };
}
