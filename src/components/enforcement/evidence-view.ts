/** A bundle and its verification as a reader sees them. */
import type { ManifestFile } from '../../runtime/bundle/manifest.ts';
import type { Verification } from '../../runtime/evidence/verify.ts';
import { draw, mark, name, type Piece } from '../draw.ts';

/** The list of a manifest. `changed` is the file that the reader changed. */
export function filesPiece(files: readonly ManifestFile[], changed?: string): Piece {
  return draw(
    'ul',
    { class: 'ev-files' },
    files.map(({ path, bytes, sha256 }) =>
      draw(
        'li',
        path === changed ? { 'data-changed': '' } : {},
        name(path),
        draw('span', { class: 'ev-size' }, `${bytes} bytes${path === changed ? ', changed by you' : ''}`),
        draw('code', { class: 'ev-hash', title: 'SHA-256 in the manifest' }, sha256),
      ),
    ),
  );
}

/** Decisions that go into a bundle, one a line. */
export function decisionsPiece(decisions: readonly unknown[]): Piece {
  const text = (one: unknown, key: string): string => {
    const value =
      typeof one === 'object' && one !== null ? Object.entries(one).find(([name]) => name === key)?.[1] : '';
    return typeof value === 'string' ? value : '';
  };
  return draw(
    'ol',
    { class: 'ev-decisions' },
    decisions.map((one) =>
      draw(
        'li',
        {},
        draw('b', {}, text(one, 'decision').replaceAll('_', ' ')),
        ' ',
        draw('code', {}, `${text(one, 'action_type')} ${text(one, 'target')}`),
      ),
    ),
  );
}

/** What a verification found. */
export function verificationPiece({ outcome, says, issues }: Verification): Piece {
  const word = { yes: 'Verified', no: 'Not verified', unusable: 'Unreadable', person: 'Unsigned check only' }[
    outcome
  ];
  return [
    draw('p', { class: 'de-line' }, mark(outcome, { word, large: true })),
    draw('p', {}, says),
    issues.length === 0
      ? undefined
      : draw(
          'ul',
          { class: 'de-issues', 'aria-label': 'What was found' },
          issues.map(({ path, message, code, docs }) =>
            draw('li', {}, draw('b', {}, path), ' ', message, ' ', draw('a', { href: docs }, code)),
          ),
        ),
  ];
}
