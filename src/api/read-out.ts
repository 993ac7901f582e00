/** Taking in what a refused sender still sends, so that it gets to read the answer instead of a broken connection. */
const MOST = 8 * 1024 * 1024;
const REFUSED = 400;

/**
 * Reads what is left of a refused request's body and keeps nothing. Beyond 8 MiB the stream is cut.
 * A host decides whether its answer waits for it. Never throws.
 */
export async function readOut(request: Request, response: Response): Promise<void> {
  if (response.status < REFUSED || request.method === 'GET' || request.method === 'HEAD') return;
  try {
    const reader = request.body?.getReader();
    let left = MOST;
    for (let step = await reader?.read(); step?.done === false && left > 0; step = await reader?.read()) {
      left -= step.value.length;
    }
    await reader?.cancel();
  } catch {
    // The body was read to its end already, or the sender is gone.
  }
}
