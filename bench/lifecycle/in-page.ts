/** The entrance for a page. As on the site, zod is told first not to make code. */
import '../../src/contracts/jitless.ts';

async function measureInPage(): Promise<string> {
  const { measure } = await import('./rounds.ts');
  return JSON.stringify(measure());
}

Object.assign(globalThis, { measureInPage });
