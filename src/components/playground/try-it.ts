/** What stands below an example of a contract: the verdict on it, and the way to change it in the playground. */
import type { Contract } from '../../contracts/contract.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { draw, mark, type Piece } from '../draw.ts';
import { playgroundPath } from '../site/paths.ts';
import { encodeLink } from './permalink.ts';
import { countOf } from './verdict-words.ts';

/**
 * In: the text as the page shows it; a secret-like sample stands in it, and in the link, as a placeholder. The link promises
 * its verdict, and the check of the documentation opens it. A text too long for a link leads to the empty playground.
 */
export async function tryIt(contract: Contract, text: string): Promise<Piece> {
  const { verdict } = validateText(contract, expandSamples(text));
  const codes = [...new Set(verdict.issues.map(({ code }) => code))];
  const fragment = await encodeLink(contract.id, { text });
  const href = `${playgroundPath(contract.id)}${fragment ?? ''}`;
  return draw(
    'p',
    { class: 'try-it' },
    mark(verdict.outcome),
    ' ',
    verdict.outcome === 'yes'
      ? draw('span', {}, countOf(verdict))
      : codes.map((code, index) => [
          index > 0 ? ', ' : '',
          draw('a', { href: `/errors/${code}/` }, draw('code', {}, code)),
        ]),
    ' ',
    draw(
      'a',
      { class: 'go', href, ...(fragment === undefined ? {} : { 'data-verdict': verdict.outcome }) },
      'Try it',
    ),
  );
}
