/**
 * The reader's progress in this browser: the one module that reads and writes it. Everything here works without storage
 * too; then it is forgotten with the page. Nothing of it is ever sent anywhere.
 */
import {
  chaptersRead,
  joinProgress,
  NO_PROGRESS,
  type Progress,
  parseProgress,
  type ReadProgress,
} from '../../book/progress.ts';
import { CHANGED, KEY, keptText } from './kept.ts';

/** A stored text that could not be read is put here, not thrown away. */
const ASIDE = `${KEY}.unread`;

/** What stands for the storage where there is none. */
let memory: Progress | undefined;
/** A later edition wrote the stored text: it is left as it is. */
let isNewer = false;

/** The progress as it is now. */
export function progress(): Progress {
  if (memory !== undefined) return memory;
  const text = keptText();
  if (text === undefined) return NO_PROGRESS;
  const read = parseProgress(text);
  if (read.ok) return read.progress;
  isNewer = read.why === 'newer';
  if (isNewer) return NO_PROGRESS;
  try {
    localStorage.setItem(ASIDE, text);
    localStorage.removeItem(KEY);
  } catch {
    // It stays where it is, and is not read.
  }
  return NO_PROGRESS;
}

/** Whether what is done here outlives the page. */
export function isKept(): boolean {
  try {
    localStorage.setItem(`${KEY}.try`, '1');
    localStorage.removeItem(`${KEY}.try`);
    return !isNewer;
  } catch {
    return false;
  }
}

function keep(next: Progress): void {
  memory = next;
  try {
    if (!isNewer) {
      localStorage.setItem(KEY, JSON.stringify(next));
      memory = undefined;
    }
  } catch {
    // No storage, or it is full: the page remembers it while it is open.
  }
  document.dispatchEvent(new Event(CHANGED));
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** A chapter was read, or is not to count as read any more. */
export function markRead(slug: string, isRead = true): void {
  const { read, ...rest } = progress();
  const { [slug]: before, ...others } = read;
  keep({ ...rest, read: isRead ? { ...others, [slug]: before ?? today() } : others });
}

/** An answer counts until another replaces it; a right one stays. */
export function markAnswer(id: string, chose: number, right: boolean): void {
  const now = progress();
  if (now.answers[id]?.right === true) return;
  keep({ ...now, answers: { ...now.answers, [id]: { chose, right, day: today() } } });
}

/** What the reader expected before the engine answered. Only the first guess is one. */
export function markPrediction(id: string, guess: string, right: boolean): void {
  const now = progress();
  if (now.predictions[id] !== undefined) return;
  keep({ ...now, predictions: { ...now.predictions, [id]: { guess, right, day: today() } } });
}

/** A lab whose check agreed. */
export function markLab(id: string): void {
  const now = progress();
  keep({ ...now, labs: { ...now.labs, [id]: now.labs[id] ?? today() } });
}

/** Follows a reader path, or none. */
export function followPath(id: string | undefined): void {
  const { path: _, ...rest } = progress();
  keep(id === undefined ? rest : { ...rest, path: id });
}

/** The chapters that were read, under their names of today. */
export const readChapters = (): ReturnType<typeof chaptersRead> => chaptersRead(progress());

/** The progress as the text of a file. */
export const exportProgress = (): string => `${JSON.stringify(progress(), null, 2)}\n`;

/** Adds what a file holds to what is here. Nothing is lost; a file that cannot be read changes nothing. */
export function importProgress(text: string): ReadProgress {
  const read = parseProgress(text);
  if (read.ok) keep(joinProgress(progress(), read.progress));
  return read;
}

/** Forgets everything. */
export function resetProgress(): void {
  memory = undefined;
  isNewer = false;
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(ASIDE);
  } catch {
    // Nothing was kept either.
  }
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls back after each change, also of another tab. */
export function onProgress(listener: () => void): void {
  document.addEventListener(CHANGED, listener);
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) listener();
  });
}
