/**
 * The playground's address for each prediction about a document, by its id. Made once and beforehand: of two components that
 * wait for something either may be drawn first, and with it their common script, so that no two builds would be the same.
 */
import { encodeLink } from '../playground/permalink.ts';
import { playgroundPath } from '../site/paths.ts';
import { ALL_PREDICTIONS } from './book-exercises.ts';

export const PREDICTION_LINKS: ReadonlyMap<string, string> = new Map(
  await Promise.all(
    ALL_PREDICTIONS.flatMap(({ id, subject }) =>
      subject.kind === 'verdict' ? [{ id, contract: subject.contract, text: subject.text }] : [],
    ).map(
      async ({ id, contract, text }) =>
        [id, playgroundPath(contract) + (await encodeLink(contract, { text }))] as const,
    ),
  ),
);
