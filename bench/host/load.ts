/** A bounded load on loopback, sent from a thread of its own so that the host keeps its core. */
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly body: string;
}

export interface Figures {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number;
}

const CONNECTIONS = 16;

/** Throws when a single answer is no success: a host that refuses is fast for nothing. */
export async function load({ url, body }: Load, seconds: number): Promise<Figures> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: CONNECTIONS,
    duration: seconds,
    workers: 1,
  });
  if (result.non2xx > 0 || result.errors > 0 || result['2xx'] === 0)
    throw new Error(
      `${url}: ${result['2xx']} good answers, ${result.non2xx} others, ${result.errors} errors`,
    );
  return { rate: result.requests.average, p99: result.latency.p99 };
}
