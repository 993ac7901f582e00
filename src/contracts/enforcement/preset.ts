/** How presets are written here: a value that is accepted, or one that is refused with a code at a place. */
import { toText } from '../alter.ts';
import type { IssueCode } from '../codes.ts';
import type { Preset } from '../contract.ts';

export const ok = (id: string, title: string, value: unknown): Preset => ({ id, title, text: toText(value) });
export const no = (id: string, title: string, code: IssueCode, pointer: string, value: unknown): Preset => ({
  ...ok(id, title, value),
  refused: { code, pointer },
});
