/**
 * Accessibility faults of an open page, by axe. It runs in the page itself: axe's wrapper for Playwright opens a second
 * page to finish each run, and that takes several times as long as the run.
 */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

const IDLE_MS = 1_500;

declare global {
  interface Window {
    /** Put there by `axeFaults`. */
    axe?: typeof axe;
  }
}

/** Loads axe once a page. Frames would need their own; no page of ours has one. */
async function load(page: Page): Promise<void> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, which are not looked into`);
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
}

/**
 * Faults as `rule: selector <html>`.
 * @param where a selector: the part of the page to judge
 * @param rules only these rules of axe; all that it runs by itself when absent
 * @param without selectors: parts of it that are judged elsewhere
 */
export async function axeFaults(
  page: Page,
  where = 'html',
  rules?: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  await load(page);
  return page.evaluate(
    async ({ within, only, exclude }) => {
      // Only what is wrong is asked for: listing all that is right takes as long again.
      const result = await window.axe?.run(
        { include: [within], exclude },
        {
          resultTypes: ['violations'],
          ...(only === undefined ? {} : { runOnly: { type: 'rule' as const, values: only } }),
        },
      );
      if (result === undefined) throw new Error('axe is not loaded');
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    },
    { within: where, only: rules === undefined ? undefined : [...rules], exclude: [...without] },
  );
}

/**
 * Faults of a page that has just loaded. Some of its work waits for an idle moment (code blocks that scroll become
 * reachable by keyboard), so a fault counts when it is still there a little later.
 */
export async function lastingFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  if ((await axeFaults(page, 'html', undefined, without)).length === 0) return [];
  await page.waitForTimeout(IDLE_MS);
  return axeFaults(page, 'html', undefined, without);
}

/** Of the rules that axe runs by itself these look at colours; the others cannot differ between themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** The faults that only another theme can bring, after the switch to dark. */
export async function axeFaultsInDark(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  return axeFaults(page, 'html', COLOUR_RULES, without);
}
