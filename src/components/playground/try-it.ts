/** What stands below an example of a contract: the verdict on it, and the way to change it in the playground. */
import type { Contract } from '../../contracts/contract.ts';
import type { Verdict } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { draw, mark, type Piece } from '../draw.ts';
import { playgroundPath } from '../site/paths.ts';
import { encodeLink, WITH_SAMPLES } from './permalink.ts';
import { countOf } from './verdict-words.ts';

const countPiece = (verdict: Verdict): Piece => draw('span', {}, countOf(verdict));

const codesPiece = ({ issues }: Verdict): Piece =>
  [...new Set(issues.map(({ code }) => code))].map((code, index) => [
    index > 0 ? ', ' : '',
    draw('a', { href: `/errors/${code}/` }, draw('code', {}, code)),
  ]);

/**
 * In: the text as the page shows it, and whether its verdict is told beside it; a secret-like sample stands in it, and in the link, as a placeholder. The link promises
 * its verdict, and the check of the documentation opens it. A text too long for a link leads to the empty playground.
 */
export async function tryIt(contract: Contract, text: string, told = false): Promise<Piece> {
  const judged = expandSamples(text);
  const { verdict } = validateText(contract, judged);
  const fragment = await encodeLink(contract.id, {
    text,
    ...(judged === text ? {} : { parts: WITH_SAMPLES }),
  });
  const href = `${playgroundPath(contract.id)}${fragment ?? ''}`;
  return draw(
    'p',
    { class: 'try-it' },
    told
      ? undefined
      : [
          mark(verdict.outcome),
          ' ',
          verdict.outcome === 'yes' ? countPiece(verdict) : codesPiece(verdict),
          ' ',
        ],
    draw(
      'a',
      { class: 'go', href, ...(fragment === undefined ? {} : { 'data-verdict': verdict.outcome }) },
      'Try it',
    ),
  );
}
