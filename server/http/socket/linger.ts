const maxBytes = 128 * 1024 * 1024;
const maxMilliseconds = 2_000;

/**
 * A response body that is whole at once but ends only when the rest of the request has been read and thrown
 * away, within bounds: closing a connection the client still writes to would take the answer with it.
 */
export function lingeringBody(text: string, request: Request): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      await drain(request);
      controller.close();
    },
  });
}

async function drain(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return;
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const abandon = () => void reader.cancel().catch(ignoreGone);
  const timer = setTimeout(abandon, maxMilliseconds);
  let size = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.byteLength;
      if (size > maxBytes) return abandon();
    }
  } catch {
    // The client left, which is what was waited for.
  } finally {
    clearTimeout(timer);
  }
}

function ignoreGone(): void {}
