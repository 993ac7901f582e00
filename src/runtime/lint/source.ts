/** Where the patterns of a policy stand: in the reader's own text, or in a parent. */

import type { LintCode } from '../../contracts/codes/lint.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import type { Path } from '../../contracts/issue.ts';
import { PATTERN_LISTS, type PatternListName } from '../enforcement/policy.ts';
import { goTrim } from '../enforcement/trim.ts';
import type { Counterexample, Suggestion } from './report.ts';

/** A pattern of the policy and where it stands. */
export interface Listed {
  readonly list: PatternListName;
  readonly text: string;
  readonly at: Path;
  readonly inherited: boolean;
}

/** What a rule of the linter found at one place. */
export interface Hit {
  readonly code: LintCode;
  readonly pattern: string;
  readonly at: Path;
  readonly inherited: boolean;
  /** Why, where there is no action to show. */
  readonly words?: string;
  readonly example?: Counterexample;
  readonly suggestion?: Suggestion | undefined;
}

export const INHERITS: Path = ['metadata', 'inherits'];

/** The items of a list in a document, by its dotted name. */
export function itemsAt(document: PolicyDocument, name: string): readonly string[] {
  const [section = '', key = ''] = name.split('.');
  const holder: unknown = document[section];
  if (typeof holder !== 'object' || holder === null || !(key in holder)) return [];
  const items: unknown = (holder as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
}

/** Every pattern that the engine reads, with its place. In: the document as written, and with its parents merged in. */
export function listedIn(own: PolicyDocument, merged: PolicyDocument): Listed[] {
  return PATTERN_LISTS.flatMap((list) => {
    const places = new Map(itemsAt(own, list).map((item, index) => [item, index]));
    return itemsAt(merged, list).flatMap((item): Listed[] => {
      const text = goTrim(item);
      if (text === '') return [];
      const index = places.get(item);
      const at = index === undefined ? INHERITS : [...list.split('.'), index];
      return [{ list, text, at, inherited: index === undefined }];
    });
  });
}
