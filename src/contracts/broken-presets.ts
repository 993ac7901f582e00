/** Presets of a contract from one valid document: the document itself, and each way to break it in one place. */
import { altered, toText, without } from './alter.ts';
import type { IssueCode } from './codes.ts';
import type { Preset } from './contract.ts';
import { jsonPointer, type Path } from './issue.ts';

/** One way: what is put at a path (undefined takes it away), the code it gets, and where, if not there. */
export type Break = readonly [
  id: string,
  title: string,
  code: IssueCode,
  path: Path,
  value: unknown,
  at?: Path,
];

export function brokenPresets(title: string, document: unknown, breaks: readonly Break[]): Preset[] {
  return [
    { id: 'example', title, text: toText(document) },
    ...breaks.map(([id, name, code, path, value, at = path]): Preset => {
      const changed = value === undefined ? without(document, path) : altered(document, path, value);
      return { id, title: name, text: toText(changed), refused: { code, pointer: jsonPointer(at) } };
    }),
  ];
}
