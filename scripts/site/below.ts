/**
 * The site below a path: built for one, every link followed on disk, every file asked of the real host, and the things that
 * only a script does tried in a browser where there is one.
 */
import { join } from 'node:path';
import { serve } from '../../src/api/node.ts';
import { ROOT, run, toolFile } from '../run.mjs';
import { walk } from './walk.ts';

/** Another origin than the one that the book names as the reader's own machine. */
const ORIGIN = 'http://127.0.0.1:4399';

async function step(name: string, args: readonly string[], env: Record<string, string>): Promise<boolean> {
  const { code, output, seconds } = await run(process.execPath, args, { env, limit: 900 });
  console.log(`${name}: ${code === 0 ? 'holds' : `exit code ${code}`} (${seconds.toFixed(0)} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** In: a folder to work in, and the path. Out: an exit code. */
export async function checkBelow(work: string, base: string): Promise<number> {
  const site = join(work, 'below');
  const env = { CAVRA_BASE: base, SITE_URL: ORIGIN };
  const cavra = join(ROOT, 'bin', 'cavra.mjs');
  if (!(await step(`build below ${base}`, [toolFile('astro'), 'build', '--outDir', site], env))) return 1;
  const links = await step(
    'links, anchors, order of the book',
    [cavra, 'docs', 'check', '--site', site],
    env,
  );
  const host = await serve({ port: 0, siteDir: site });
  try {
    const files = await step(
      'every file at its address',
      [cavra, 'site', 'verify', `${host.url}${base}`],
      {},
    );
    const faults = await walk(host.url, base);
    for (const fault of faults ?? []) console.log(`in a browser: ${fault}`);
    console.log(
      `in a browser: ${faults === undefined ? 'not run, there is none here' : `${faults.length} faults`}`,
    );
    return links && files && (faults ?? []).length === 0 ? 0 : 1;
  } finally {
    await host.close();
  }
}
