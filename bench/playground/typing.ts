/**
 * How long a reader waits for the verdict on a keystroke, and how long the page is busy with it, on a machine four times
 * slower than this one. A loop over the same text in the same page says what the machine itself needs.
 */
import type { Page } from '@playwright/test';
import { BUNDLE, bundleOf } from './documents.ts';
import { playgroundOf } from './weight.ts';

export const TYPING_BUDGETS = {
  /** Milliseconds from the key to the verdict, at the 95th percentile. */
  small: 16,
  large: 100,
  /** Milliseconds for which one key of a large text keeps the page from taking the next. */
  busy: 50,
} as const;

const SLOWDOWN = 4;
const KEYS = 60;
/** As fast as people type: the next key comes before the page has paused. */
const PAUSE = 60;

export interface Typed {
  readonly bytes: number;
  /** Milliseconds, each at the 95th percentile; of the verdict also the median. */
  readonly verdict: number;
  readonly verdict50: number;
  readonly busy: number;
  /** From the key to the frame that shows the verdict: what the browser draws comes on top of what the page does. */
  readonly seen: number;
  /** Milliseconds of a loop of fixed work in the same page: the median, and the 95th percentile. */
  readonly loop: number;
  readonly loop95: number;
}

/** What the page notes of each key: when it came, when the page was free again, when the verdict stood and was drawn. */
interface Note {
  down: number;
  free: number;
  verdict: number;
  seen: number;
}

declare global {
  var notes: Note[] | undefined;
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const at95 = (values: readonly number[]): number => at(values, 0.95);

/** Begins to take notes in the page. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const notes: Note[] = [];
    globalThis.notes = notes;
    document.addEventListener(
      'keydown',
      () => {
        const note = { down: performance.now(), free: 0, verdict: 0, seen: 0 };
        notes.push(note);
        // A message waits behind everything that the key sets off at once.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          note.free = performance.now();
        };
        setTimeout(() => port2.postMessage(0), 0);
      },
      true,
    );
    const list = document.querySelector('[data-part="verdict"] [data-part="issues"]');
    if (list === null) throw new Error('the page has no list of issues');
    new MutationObserver(() => {
      const note = notes.at(-1);
      if (note === undefined || note.verdict !== 0) return;
      note.verdict = performance.now();
      // A message that is posted while a frame is made comes when it is made.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        note.seen = performance.now();
      };
      requestAnimationFrame(() => port2.postMessage(0));
      // An item whose issue only moved stays, and says another place.
    }).observe(list, { childList: true, subtree: true });
  });
}

/** Rounds of the loop, with the pauses of typing: what they differ by is the machine, not the page. */
const ROUNDS = 40;

/** How often the loop parses and prints the text, so that a round takes some milliseconds. */
export const timesFor = (bytes: number): number => Math.max(1, Math.round(100_000 / bytes));

function calibrate(page: Page, text: string): Promise<number[]> {
  const task = { text, rounds: ROUNDS, times: timesFor(text.length), pause: PAUSE };
  return page.evaluate(async ({ text: json, rounds, times, pause }) => {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      for (let time = 0; time < times; time += 1) JSON.stringify(JSON.parse(json));
      taken.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, pause));
    }
    return taken;
  }, task);
}

/** Types into a bundle of a size. */
export async function typeInto(page: Page, bytes: number): Promise<Typed> {
  const text = bundleOf(bytes);
  await page.goto(playgroundOf(BUNDLE));
  await page.locator('contract-playground[data-ready]').waitFor();
  await page.locator('textarea[data-part="text"]').focus();
  const editor = page.locator('.cm-content');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.locator('.issues .issue-code').first().waitFor();
  await page.locator('.issue-go').first().click();
  // Before the bad word: each space there moves the issue, so each key has a verdict of its own.
  await page.keyboard.press('ArrowLeft');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const loop = await calibrate(page, text);
  await watch(page);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? ' ' : 'Backspace');
    await page.waitForFunction(() => {
      const note = globalThis.notes?.at(-1);
      return note !== undefined && note.verdict > 0 && note.free > 0 && note.seen > 0;
    });
    await page.waitForTimeout(PAUSE);
  }
  const notes = (await page.evaluate(() => globalThis.notes)) ?? [];
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  // The first keys are slow everywhere: code is read and made fast while they are typed.
  const counted = notes.slice(10);
  const waits = counted.map(({ down, verdict }) => verdict - down);
  return {
    bytes: new TextEncoder().encode(text).length,
    verdict: at95(waits),
    verdict50: at(waits, 0.5),
    busy: at95(counted.map(({ down, free }) => free - down)),
    seen: at(
      counted.map(({ down, seen }) => seen - down),
      0.5,
    ),
    loop: at(loop, 0.5),
    loop95: at95(loop),
  };
}
