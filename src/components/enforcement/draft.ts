/** What the reader wrote, kept for a reload of the same tab. Without storage nothing is kept. */
import type { LinkPayload } from '../playground/permalink.ts';

const KEY = 'cavra-decide-draft';

export function keepDraft(payload: LinkPayload): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(payload));
  } catch {
    // No storage, or it is full.
  }
}

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');

export function readDraft(): LinkPayload | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null || !('text' in value)) return undefined;
    const { text } = value;
    const parts = 'parts' in value ? value.parts : undefined;
    if (typeof text !== 'string') return undefined;
    return isTexts(parts) ? { text, parts } : { text };
  } catch {
    return undefined;
  }
}
