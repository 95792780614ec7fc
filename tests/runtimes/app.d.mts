/** Takes the client's `createOpencodeClient`, of whichever version. */
export function app(baseUrl: string, create?: unknown): Promise<object>;
export const expected: object;
