/** What Lighthouse says of one page: its scores, the times behind them, and what costs points. */
import lighthouse, { type Result } from 'lighthouse';
import type { Category } from './kinds.ts';

interface Judgement {
  readonly scores: ReadonlyMap<Category, number>;
  /** Of the median run. */
  readonly timings: string;
  /** Audits below their best, with what each takes off its category; those of the median run. */
  readonly complaints: readonly string[];
}

const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'total-byte-weight',
] as const;

async function once(url: string, port: number, categories: readonly Category[]): Promise<Result> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
    throttlingMethod: 'simulate',
    formFactor: 'mobile',
  });
  if (result === undefined) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  return result.lhr;
}

const scoreOf = (result: Result, category: Category): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100);

function complaintsOf(result: Result, categories: readonly Category[]): string[] {
  return categories.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id];
      if (audit?.score == null || audit.score >= 0.995 || audit.scoreDisplayMode === 'informative') return [];
      const value = audit.displayValue ?? '';
      // Without a weight it takes nothing off; said all the same, because it shows where the time goes.
      return [`${category}, weight ${weight}: ${audit.title} ${value}`.trimEnd()];
    }),
  );
}

/** In: an address, the port of a browser, and how often to look. Each score is the median; the rest is of the median run. */
export async function judge(
  url: string,
  port: number,
  runs: number,
  categories: readonly Category[],
): Promise<Judgement> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await once(url, port, categories));
  const bySpeed = results.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const median = bySpeed[runs >> 1];
  if (median === undefined) throw new Error('no run');
  const scores = new Map(
    categories.map((category) => {
      const sorted = results.map((result) => scoreOf(result, category)).toSorted((a, b) => a - b);
      return [category, sorted[runs >> 1] ?? 0] as const;
    }),
  );
  const timings = TIMES.map((id) => `${id} ${median.audits[id]?.displayValue ?? '?'}`).join(', ');
  return { scores, timings, complaints: complaintsOf(median, categories) };
}
