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

/** A playground in a frame is a page of its own, and is judged there; one that is not in view has not begun to load. */
const JUDGED_ALONE = /^about:blank$|^[^?#]*\/embed\//;

/** Loads axe once a page. Other frames would need their own; no page of ours has one. */
async function load(page: Page): Promise<void> {
  const unseen = page
    .frames()
    .slice(1)
    .filter((frame) => !JUDGED_ALONE.test(frame.url()));
  if (unseen.length > 0) throw new Error(`${page.url()} has frames, which are not looked into`);
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
}

export interface Judging {
  /** Only these rules of axe; all that it runs by itself when absent. */
  readonly rules?: readonly string[];
  /** Not these rules. */
  readonly skip?: readonly string[];
  /** Selectors: parts that are judged elsewhere. */
  readonly without?: readonly string[];
}

/**
 * Faults as `rule: selector <html>`.
 * @param where a selector: the part of the page to judge
 */
export async function axeFaults(page: Page, where = 'html', judging: Judging = {}): Promise<string[]> {
  await load(page);
  return page.evaluate(
    async ({ within, rules, skip = [], without = [] }) => {
      // Only what is wrong is asked for: listing all that is right takes as long again.
      const result = await window.axe?.run(
        { include: [within], exclude: [...without] },
        {
          resultTypes: ['violations'],
          rules: Object.fromEntries(skip.map((rule) => [rule, { enabled: false }])),
          ...(rules === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } }),
        },
      );
      if (result === undefined) throw new Error('axe is not loaded');
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    },
    { within: where, ...judging },
  );
}

/**
 * Faults of a page that has just loaded. Some of its work waits for an idle moment (code blocks that scroll become
 * reachable by keyboard), so a fault counts when it is still there a little later.
 */
export async function lastingFaults(page: Page, judging: Judging = {}): Promise<string[]> {
  if ((await axeFaults(page, 'html', judging)).length === 0) return [];
  await page.waitForTimeout(IDLE_MS);
  return axeFaults(page, 'html', judging);
}

/** Of the rules that axe runs by itself these look at colours; the others cannot differ between themes. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** The faults that only another theme can bring, after the switch to dark. */
export async function axeFaultsInDark(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  // A page to be framed follows the system by its styles alone.
  await page.locator('html:is([data-theme="dark"], [data-embed])').waitFor();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  return axeFaults(page, 'html', { rules: COLOUR_RULES, without });
}

/** How many elements around a text are taken to decide how it looks. */
const AROUND = 4;

/**
 * What the texts of a page look like: for each the elements around it with their classes and states. Two texts with the
 * same look have the same colours.
 */
export const looksOf = (page: Page, without: readonly string[] = []): Promise<string[]> =>
  page.evaluate(
    ({ around, left }) => {
      const looks = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const parts: string[] = [];
        let element = node.parentElement;
        if (!node.textContent?.trim() || element?.closest(left)) continue;
        for (let depth = 0; element !== null && depth < around; depth += 1) {
          const states = [
            'aria-current',
            'aria-selected',
            'aria-pressed',
            'disabled',
            'style',
            'data-outcome',
          ];
          const said = states.map((name) => element?.getAttribute(name) ?? '').join(',');
          parts.push(`${element.localName}.${[...element.classList].sort().join('.')}[${said}]`);
          element = element.parentElement;
        }
        looks.add(parts.join(' < '));
      }
      return [...looks];
    },
    { around: AROUND, left: without.length === 0 ? ':not(*)' : without.join() },
  );
