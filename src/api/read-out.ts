/** Taking in what a refused sender still sends, so that it gets to read the answer instead of a broken connection. */
const MOST = 8 * 1024 * 1024;
const TOO_LARGE = 413;

/**
 * Reads the rest of a request's body and keeps nothing, when the response refuses its size. Beyond 8 MiB the stream
 * is cut. A host decides whether the answer waits for it. Never throws.
 */
export async function readOut(request: Request, response: Response): Promise<void> {
  if (response.status !== TOO_LARGE || request.body === null) return;
  try {
    const reader = request.body.getReader();
    let left = MOST;
    for (let step = await reader.read(); !step.done && left > 0; step = await reader.read()) {
      left -= step.value.length;
    }
    await reader.cancel();
  } catch {
    // The sender is gone.
  }
}
