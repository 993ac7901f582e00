/** The progress of a browser that keeps it, of one that refuses, and of one that holds something else. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const KEY = 'cavra.book';
let store: Map<string, string>;

const storage = () => ({
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => void store.set(key, value),
  removeItem: (key: string) => void store.delete(key),
});
const refusing = () => {
  const refuse = () => {
    throw new DOMException('no storage', 'SecurityError');
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
};

/** The module as a new page loads it. */
async function page(localStorage: object) {
  vi.resetModules();
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
  const { keptText } = await import('./kept.ts');
  return { ...(await import('./progress.ts')), hasProgress: () => keptText() !== undefined };
}

beforeEach(() => {
  store = new Map();
});

describe('a browser that keeps', () => {
  test('what one page marks the next one has, and listeners hear of it', async () => {
    const first = await page(storage());
    const heard = vi.fn();
    first.onProgress(heard);
    expect(first.hasProgress()).toBe(false);
    first.markRead('architecture');
    first.markAnswer('q', 1, false);
    first.markAnswer('q', 2, true);
    first.markAnswer('q', 0, false);
    first.markPrediction('p', 'block', true);
    first.markPrediction('p', 'allow', false);
    first.markLab('fix-a-request');
    first.followPath('auditor');
    expect(heard).toHaveBeenCalledTimes(6);
    const second = await page(storage());
    expect(second.hasProgress()).toBe(true);
    expect(second.isKept()).toBe(true);
    expect(second.progress()).toMatchObject({
      path: 'auditor',
      answers: { q: { chose: 2, right: true } },
      predictions: { p: { guess: 'block', right: true } },
    });
    expect([...second.readChapters()]).toEqual(['architecture']);
    expect(Object.keys(second.progress().labs)).toEqual(['fix-a-request']);
    second.markRead('architecture', false);
    second.followPath(undefined);
    expect([...second.readChapters()]).toEqual([]);
    expect(second.progress().path).toBeUndefined();
  });

  test('an export is imported elsewhere, joined with what is there; a bad file changes nothing', async () => {
    const one = await page(storage());
    one.markRead('architecture');
    const file = one.exportProgress();
    store = new Map();
    const other = await page(storage());
    other.markRead('editions');
    expect(other.importProgress('{}')).toEqual({ ok: false, why: 'other-shape' });
    expect([...other.readChapters()]).toEqual(['editions']);
    expect(other.importProgress(file).ok).toBe(true);
    expect([...other.readChapters()].toSorted()).toEqual(['architecture', 'editions']);
    other.resetProgress();
    expect([...store.keys()]).toEqual([]);
    expect(other.hasProgress()).toBe(false);
  });

  test('a text that cannot be read is put aside, and a later edition’s is left alone', async () => {
    store.set(KEY, '{"v":1,"read":');
    const broken = await page(storage());
    expect(broken.progress().read).toEqual({});
    broken.markRead('editions');
    expect(store.get('cavra.book.unread')).toBe('{"v":1,"read":');
    const newer = '{"v":7,"chapters":["x"]}';
    store = new Map([[KEY, newer]]);
    const older = await page(storage());
    expect(older.progress().read).toEqual({});
    older.markRead('editions');
    expect([...older.readChapters()]).toEqual(['editions']);
    expect(older.isKept()).toBe(false);
    expect(store.get(KEY)).toBe(newer);
  });
});

test('a browser that refuses storage remembers for as long as the page is open', async () => {
  const own = await page(refusing());
  expect(own.hasProgress()).toBe(false);
  own.markRead('architecture');
  own.markLab('x');
  expect([...own.readChapters()]).toEqual(['architecture']);
  expect(own.isKept()).toBe(false);
  own.resetProgress();
  expect(own.hasProgress()).toBe(false);
});
