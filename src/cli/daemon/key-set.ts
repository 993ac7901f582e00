/** The public keys of an OIDC issuer: from a file when the daemon starts, or from an address when first needed. */
import { type RsaKey, readKeySet } from '../../runtime/enforcement/runner/jwt.ts';

const TIMEOUT_MS = 10_000;
export const MOST_KEY_SET_BYTES = 1_048_576;

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

async function bodyOf(response: Response): Promise<string | undefined> {
  if (!response.ok || response.body === null) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > MOST_KEY_SET_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function load(address: string, get: Fetch): Promise<readonly RsaKey[] | undefined> {
  try {
    // No redirect: it could lead to an address that the operator did not name.
    const response = await get(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await bodyOf(response);
    return text === undefined ? undefined : readKeySet(text);
  } catch {
    return undefined;
  }
}

/**
 * The keys at an https address that the operator gave, loaded once. Like upstream, a set that was loaded is kept for
 * the life of the process; unlike upstream, one that could not be loaded is asked for again with the next request.
 */
export function keysAt(address: string, get: Fetch = fetch): () => Promise<readonly RsaKey[] | undefined> {
  let loading: Promise<readonly RsaKey[] | undefined> | undefined;
  return () => {
    loading ??= load(address, get).then((keys) => {
      if (keys === undefined) loading = undefined;
      return keys;
    });
    return loading;
  };
}
