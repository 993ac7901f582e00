/**
 * The Node host under load: validation of the request that this book begins with, beside a bare Hono app in the same run, which
 * reads the same body, parses it and answers it with nothing judged. Budget: at least half of its requests a second.
 * Run: npm run bench host. Rounds alternate, so that a busy moment hits both; the figure is the median of their ratios.
 */
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { serve } from '../src/api/node.ts';
import { findContract } from '../src/contracts/registry.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { type Figures, load } from './host/load.ts';

const CONTRACT = 'saas_operating_automation.request';
const ROUNDS = 5;
const SECONDS = 3;
const BUDGET = 0.5;

const preset = findContract(CONTRACT)?.presets.find(({ refused }) => refused === undefined);
if (preset === undefined) throw new Error(`no valid preset of ${CONTRACT}`);
const body = JSON.stringify(JSON.parse(expandSamples(preset.text)));

const bare = new Hono().post('/', async (context) => context.json(await context.req.json()));
const server = createAdaptorServer({ fetch: bare.fetch, overrideGlobalObjects: false });
const bareUrl = await new Promise<string>((done) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    done(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
  });
});
const host = await serve({ port: 0 });
const ownUrl = `${host.url}/contracts/${CONTRACT}/validate`;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

try {
  for (const url of [bareUrl, ownUrl]) await load({ url, body }, 1);
  const rounds: { readonly bare: Figures; readonly own: Figures }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({
      bare: await load({ url: bareUrl, body }, SECONDS),
      own: await load({ url: ownUrl, body }, SECONDS),
    });
  for (const [name, of] of [
    ['a bare Hono app', (round: (typeof rounds)[number]) => round.bare],
    ['validation of the request', (round: (typeof rounds)[number]) => round.own],
  ] as const) {
    const rate = median(rounds.map((round) => of(round).rate)).toFixed(0);
    const p99 = median(rounds.map((round) => of(round).p99)).toFixed(1);
    console.log(
      `${name.padEnd(28)} ${rate.padStart(7)} requests a second   99 of 100 within ${p99.padStart(5)} ms`,
    );
  }
  const ratio = median(rounds.map(({ bare: other, own }) => own.rate / other.rate));
  const holds = ratio >= BUDGET;
  console.log(
    `ratio ${ratio.toFixed(2)}   ${holds ? 'within' : 'OVER'} budget: at least ${BUDGET}; ${body.length} B a body`,
  );
  process.exitCode = holds ? 0 : 1;
} finally {
  await host.close();
  server.close();
}
