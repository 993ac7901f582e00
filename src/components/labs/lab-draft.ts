/** What a reader made of a lab's files, kept in the browser. A browser may refuse: then nothing is kept. */
import type { Texts } from '../../contracts/labs/lab.ts';

const keyOf = (lab: string): string => `cavra.lab.${lab}`;

/** The draft, as far as it is one: texts under names of files. */
export function readDraft(lab: string): Texts {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(lab)) ?? '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** Keeps a draft, or forgets it when there is nothing in it. False when the browser refuses. */
export function keepDraft(lab: string, texts: Texts): boolean {
  try {
    if (Object.keys(texts).length === 0) localStorage.removeItem(keyOf(lab));
    else localStorage.setItem(keyOf(lab), JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}
