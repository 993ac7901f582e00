/**
 * What a host says about its own work, when it is asked to: a line a request, and counters in the text form that Prometheus
 * reads. Neither holds a query, a header or a body; a path is cut, and every odd method is one.
 */

export interface Observing {
  /** Takes a line a request. */
  readonly log?: ((line: string) => void) | undefined;
  /** Answers GET /metrics. */
  readonly metrics?: boolean | undefined;
}

type Answer = (request: Request) => Promise<Response>;

export const METRICS_PATH = '/metrics';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
const LONGEST_PATH = 200;
/** Upper bounds in seconds: an answer of memory takes less than the first. */
const BOUNDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

const methodOf = ({ method }: Request): string => (METHODS.has(method) ? method : 'other');

/** The counters of one host, since it started. */
class Metrics {
  readonly #answers = new Map<string, number>();
  readonly #within = BOUNDS.map(() => 0);
  #seconds = 0;
  #count = 0;
  running = 0;

  answered(method: string, status: number, seconds: number): void {
    const labels = `method="${method}",status="${status}"`;
    this.#answers.set(labels, (this.#answers.get(labels) ?? 0) + 1);
    this.#seconds += seconds;
    this.#count += 1;
    for (const [at, bound] of BOUNDS.entries())
      if (seconds <= bound) this.#within[at] = (this.#within[at] ?? 0) + 1;
  }

  text(memory: number): string {
    const answers = [...this.#answers].sort(([a], [b]) => (a < b ? -1 : 1));
    const metric = (name: string, type: string, help: string, lines: readonly string[]): string[] => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...lines,
    ];
    const time = 'cavra_http_request_seconds';
    return [
      ...metric(
        'cavra_http_requests_total',
        'counter',
        'Requests that were answered.',
        answers.map(([labels, count]) => `cavra_http_requests_total{${labels}} ${count}`),
      ),
      ...metric('cavra_http_requests_running', 'gauge', 'Requests without an answer yet.', [
        `cavra_http_requests_running ${this.running}`,
      ]),
      ...metric(time, 'histogram', 'Time until an answer begins.', [
        ...BOUNDS.map((bound, at) => `${time}_bucket{le="${bound}"} ${this.#within[at]}`),
        `${time}_bucket{le="+Inf"} ${this.#count}`,
        `${time}_sum ${this.#seconds.toFixed(6)}`,
        `${time}_count ${this.#count}`,
      ]),
      ...metric('process_resident_memory_bytes', 'gauge', 'Memory of this process.', [
        `process_resident_memory_bytes ${memory}`,
      ]),
      '',
    ].join('\n');
  }
}

const logLine = (request: Request, status: number, seconds: number): string =>
  JSON.stringify({
    time: new Date().toISOString(),
    method: methodOf(request),
    path: new URL(request.url).pathname.slice(0, LONGEST_PATH),
    status,
    ms: Number((seconds * 1_000).toFixed(3)),
  });

/** The same host, watched. Asked for nothing, it is the host itself. */
export function observed(answer: Answer, { log, metrics }: Observing, memory: () => number): Answer {
  if (log === undefined && metrics !== true) return answer;
  const counters = new Metrics();
  return async (request) => {
    if (metrics === true && request.method === 'GET' && new URL(request.url).pathname === METRICS_PATH) {
      const headers = {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
        'Cache-Control': 'no-store',
      };
      return new Response(counters.text(memory()), { headers });
    }
    const start = performance.now();
    counters.running += 1;
    try {
      const response = await answer(request);
      const seconds = (performance.now() - start) / 1_000;
      counters.answered(methodOf(request), response.status, seconds);
      log?.(logLine(request, response.status, seconds));
      return response;
    } finally {
      counters.running -= 1;
    }
  };
}
