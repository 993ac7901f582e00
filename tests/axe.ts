/**
 * Accessibility faults of an open page, by axe. It runs in the page itself: axe's wrapper for Playwright opens a second
 * page to finish each run, and that takes several times as long as the run.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** The small form: the other takes twice as long to get into a page. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const IDLE_MS = 1_800;
const STEP_MS = 300;

declare global {
  interface Window {
    /** Put there by `axeFaults`. */
    axe?: typeof axe;
  }
}

/**
 * The box of the editor scrolls, and what is written in stands in it: the keyboard comes to it. axe looks for a tabindex
 * alone, and with one the browser would show the focus in another way.
 */
const WRITTEN_IN = { rule: 'scrollable-region-focusable', part: '.cm-scroller' } as const;

/** A playground in a frame is a page of its own, and is judged there; one that is not in view has not begun to load. */
const JUDGED_ALONE = /^about:blank$|^[^?#]*\/embed\//;

/** Loads axe once a page. Other frames would need their own; no page of ours has one. */
async function load(page: Page): Promise<void> {
  const unseen = page
    .frames()
    .slice(1)
    .filter((frame) => !JUDGED_ALONE.test(frame.url()));
  if (unseen.length > 0) throw new Error(`${page.url()} has frames, which are not looked into`);
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(SOURCE);
}

export interface Judging {
  /** Only these rules of axe; all that it runs by itself when absent. */
  readonly rules?: readonly string[];
  /** Not these rules. */
  readonly skip?: readonly string[];
  /** These rules too, which axe does not run by itself. */
  readonly also?: readonly string[];
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
    async ({ within, writtenIn, rules, skip = [], also = [], without = [] }) => {
      // Only what is wrong is asked for: listing all that is right takes as long again.
      const result = await window.axe?.run(
        { include: [within], exclude: [...without] },
        {
          resultTypes: ['violations'],
          rules: Object.fromEntries([
            ...skip.map((rule) => [rule, { enabled: false }]),
            ...also.map((rule) => [rule, { enabled: true }]),
          ]),
          ...(rules === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } }),
        },
      );
      if (result === undefined) throw new Error('axe is not loaded');
      return result.violations.flatMap(({ id, nodes }) =>
        nodes
          .map(({ target, html }) => ({ at: target.join(' '), html }))
          .filter(({ at }) => id !== writtenIn.rule || !at.endsWith(writtenIn.part))
          .map(({ at, html }) => `${id}: ${at} ${html}`),
      );
    },
    { within: where, writtenIn: WRITTEN_IN, ...judging },
  );
}

/**
 * Faults of a page that has just loaded. Some of its work waits for an idle moment (code blocks that scroll become
 * reachable by keyboard), so a fault counts when it is still there a little later. Only what failed is asked again.
 */
export async function lastingFaults(page: Page, judging: Judging = {}): Promise<string[]> {
  let found = await axeFaults(page, 'html', judging);
  for (let waited = 0; found.length > 0 && waited < IDLE_MS; waited += STEP_MS) {
    await page.waitForTimeout(STEP_MS);
    const rules = [...new Set(found.map((fault) => fault.split(':')[0] ?? ''))];
    found = await axeFaults(page, 'html', { ...judging, rules });
  }
  return found;
}

/** Whether what is pressed is 24 pixels in size, or has as much room around it: axe runs it only when told. */
export const TARGETS = { also: ['target-size'] } as const satisfies Judging;

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

/** How many elements are taken to decide how one of them looks and what it means. */
const AROUND = 4;

/**
 * What a page is made of: for each element those around it with classes and states, which attributes it has, and whether it
 * holds a text. Two elements of the same make have the same colours and the same faults.
 */
export const makesOf = (page: Page, without: readonly string[] = []): Promise<string[]> =>
  page.evaluate(
    ({ around, left }) => {
      const STATES = [
        'aria-current',
        'aria-selected',
        'aria-pressed',
        'disabled',
        'style',
        'data-outcome',
        'role',
        'type',
      ];
      const looks = new Map<Element, string>();
      const lookOf = (element: Element): string => {
        const known = looks.get(element);
        if (known !== undefined) return known;
        const said = STATES.map((name) => element.getAttribute(name) ?? '').join();
        // The block of an example has a class for the length of its lines, which no rule of axe asks about.
        const classes = [...element.classList].filter(
          (name) => element.localName !== 'pre' || !/^s[0-9a-f]{8}$/.test(name),
        );
        const look = `${element.localName}.${classes.sort().join('.')}[${said}]`;
        looks.set(element, look);
        return look;
      };
      const makes = new Set<string>();
      for (const element of document.body.querySelectorAll('*')) {
        if (left !== '' && element.closest(left) !== null) continue;
        const parts: string[] = [];
        for (
          let one: Element | null = element;
          one !== null && parts.length < around;
          one = one.parentElement
        )
          parts.push(lookOf(one));
        const texts = [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
        );
        makes.add(`${parts.join(' < ')} ${element.getAttributeNames().sort().join()} ${texts}`);
      }
      return [...makes];
    },
    { around: AROUND, left: without.join() },
  );
