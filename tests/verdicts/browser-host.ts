/** A page of some browser as a host that judges batches. */
import type { Engine } from '../browsers/engine.ts';
import { blankPage } from './blank-page.ts';
import type { Host } from './hosts.ts';

/** Starts the browser on a blank page that holds the library. */
export async function browserHost(engine: Engine): Promise<Host> {
  const blank = await blankPage();
  const page = await engine.start().catch((error: unknown) => {
    blank.close();
    throw error;
  });
  await page.open(blank.url);
  return {
    name: engine.name,
    async judge(batch) {
      // The value comes from our own script in our own page.
      return (await page.evaluate(`globalThis.judgeInPage(${JSON.stringify(batch)})`)) as string[];
    },
    async close() {
      await page.close();
      blank.close();
    },
  };
}
