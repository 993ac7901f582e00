/**
 * The site's policy in an engine, where it is installed: nothing of a page is refused, while it is read and while it is used.
 * Chromium is asked on every page by tests/pages.spec.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeLink } from '../../src/components/playground/permalink.ts';
import { playgroundPath } from '../../src/components/site/paths.ts';
import { builtPages, isGenerated } from '../built-pages.ts';
import type { Engine, Page } from './engine.ts';
import { type ReportingHost, reportingHost } from './reporting-host.ts';
import { search, tab, theme, verdict, write } from './uses.ts';

const START_MS = 90_000;
const PAGES_MS = 180_000;
/** A report may come a moment after the page. */
const SETTLE_MS = 300;
const CONTRACT = 'saas_operating_automation.request';
const DIST = new URL('../../dist/', import.meta.url).pathname;

/** Everything that people wrote, and of the generated pages one of each kind. */
function pagesToRead(): string[] {
  const kinds = new Set<string>();
  return builtPages().filter((page) => {
    if (!isGenerated(page)) return true;
    const kind = page.split('/')[1] ?? '';
    return !kinds.has(kind) && kinds.add(kind);
  });
}

/** Defines the tests of an engine; each has a file of its own, so that they run side by side. */
export function trustIn({ name: engine, missing, start }: Engine): void {
  const named = (name: string): string =>
    `${engine}: ${name}${missing === undefined ? '' : `, not run: ${missing}`}`;
  let host: ReportingHost;
  let page: Page;
  beforeAll(async () => {
    if (missing !== undefined) return;
    host = await reportingHost(DIST);
    page = await start();
  }, START_MS);
  afterAll(async () => {
    await page?.close();
    await host?.close();
  });

  const settled = async (): Promise<string[]> => {
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    return host.refused();
  };

  test.skipIf(missing !== undefined)(
    named('no page that is opened has anything refused'),
    async () => {
      for (const path of pagesToRead()) await page.open(host.url + path);
      expect(await settled()).toEqual([]);
    },
    PAGES_MS,
  );

  test.skipIf(missing !== undefined)(
    named('search, theme, tabs, playground and links work, and nothing of it is refused'),
    async () => {
      await page.open(`${host.url}/`);
      expect(await page.evaluate(search('evidence'))).toMatch(/evidence/i);
      expect(await page.evaluate(theme('dark'))).toBe('dark');
      await page.open(`${host.url}/evidence-console/`);
      expect(await page.evaluate(tab(2))).toBe('Closeout board');
      await page.open(host.url + playgroundPath(CONTRACT));
      expect(await page.evaluate(verdict)).toContain('Accepted');
      expect(await page.evaluate(write('{"operation": 1}'))).not.toBeNull();
      await page.open(host.url + playgroundPath(CONTRACT) + (await encodeLink(CONTRACT, { text: '[]' })));
      expect(await page.evaluate(verdict)).toContain('Refused');
      expect(await settled()).toEqual([]);
    },
    PAGES_MS,
  );

  test.skipIf(missing !== undefined)(named('what the policy does not know is refused and told'), async () => {
    await page.open(`${host.url}/errors/empty-list/`);
    await page.evaluate(
      `(() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); return true; })()`,
    );
    expect((await settled()).join('\n')).toMatch(/empty-list.*script-src/);
    expect(await page.evaluate('"ran" in window')).toBe(false);
  });
}
