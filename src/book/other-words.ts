/** Words that readers bring from upstream's wiki and other pages, and the word that stands for them here. */
import type { DECISIONS, PolicyMode } from '../contracts/enforcement/vocabulary.ts';

interface OtherWord {
  readonly word: string;
  readonly where: string;
  /** Our word; undefined where none stands for it. */
  readonly ours?: (typeof DECISIONS)[number];
  readonly mode?: PolicyMode;
}

export const OTHER_WORDS: readonly OtherWord[] = [
  { word: 'deny', where: 'the wiki', ours: 'block' },
  { word: 'Blocked', where: 'tables and labs of the wiki', ours: 'block' },
  { word: 'requires_approval', where: 'the wiki', ours: 'require_approval' },
  { word: 'Allowed with attestation', where: 'tables and labs of the wiki', ours: 'allow_with_attestation' },
  { word: 'shadow', where: 'the wiki, as a decision and as a mode', ours: 'audit_only', mode: 'audit_only' },
  { word: 'strict_regulated', where: 'the metadata of a pack', mode: 'strict' },
  { word: 'break_glass', where: 'the wiki, as a decision', mode: 'break_glass' },
];
