/** Numbers in sentences that count what contracts define: each is declared beside the value that it must equal. */
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { positionAt } from '../../text/position.ts';
import type { Finding } from '../finding.ts';
import type { Page } from '../page.ts';
import { RULES } from '../rules.ts';

/** A number as pages say it. `is` comes from the contracts; what is no fact of ours gives its reason instead. */
export type Said = { readonly says: string } & ({ readonly is: number } | { readonly reason: string });

export interface NumbersConfig {
  /**
   * What is counted: a number within three words before one of these must be declared. In lower case. Absent: every
   * number must be.
   */
  readonly nouns?: readonly string[];
  readonly said: readonly Said[];
}

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** One stands in for “a”, so it is not held to account as a word. */
const NUMBER = new RegExp(
  `(?<![\\w.:/-])(?:\\d+(?:,\\d+)*|${WORDS.slice(1).join('|')})(?![\\w/:]|[.,-]\\d)`,
  'gi',
);
const REACH = 3;
/** Characters before a number that a message shows. */
const BEFORE = 16;

const numberOf = (text: string): number => {
  const at = WORDS.indexOf(text.toLowerCase());
  return at === -1 ? Number(text.replaceAll(',', '')) : at + 1;
};

const flat = (text: string): string => text.replaceAll(/\s/g, ' ').toLowerCase();

/** Stretches of prose: texts and the front matter, with their offsets. */
function stretches(page: Page): { start: number; text: string }[] {
  const parse = page.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  const found: { start: number; text: string }[] = [];
  const open: MdastNode[] = [parse(page.text, { features: { directive: true } })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if ((node.type === 'text' || node.type === 'yaml') && start !== undefined && end !== undefined)
      found.push({ start, text: page.text.slice(start, end) });
    else if ('children' in node) open.push(...(node.children as MdastNode[]).toReversed());
  }
  return found;
}

/** Findings about the numbers of one page. One that cannot be parsed has a finding of its own. */
export function checkNumbers(page: Page, { nouns, said }: NumbersConfig): Finding[] {
  if (page.findings.length > 0) return [];
  const known = said.map((one) => ({ ...one, says: flat(one.says) }));
  const counted = nouns === undefined ? undefined : new Set(nouns);
  return stretches(page).flatMap(({ start, text }) => {
    const prose = flat(text);
    return [...prose.matchAll(NUMBER)].flatMap(({ index, 0: number }): Finding[] => {
      const covers = known.find(({ says }) => {
        const at = prose.lastIndexOf(says, index);
        return at !== -1 && at + says.length >= index + number.length;
      });
      const place = { file: page.file, ...positionAt(page.text, start + index) };
      if (covers === undefined) {
        const next =
          prose
            .slice(index + number.length)
            .match(/^(?: [\p{L}-]+){1,3}/u)?.[0]
            .split(' ') ?? [];
        const noun = next.slice(1, REACH + 1).find((word) => counted?.has(word));
        if (counted !== undefined && noun === undefined) return [];
        const before = prose.slice(Math.max(0, index - BEFORE), index).replace(/^\S*\s/, '');
        const said = noun === undefined ? `${before}${number}${next.join(' ')}` : `${number} … ${noun}`;
        const message = `“${said.trim()}” holds a number that nothing holds to the contracts.`;
        return [{ rule: 'loose-number', ...place, message, found: number, fix: RULES['loose-number'].fix }];
      }
      if (!('is' in covers) || covers.is === numberOf(number)) return [];
      const message = `The page says “${covers.says}”; it is ${covers.is}.`;
      const { fix } = RULES['untrue-number'];
      return [{ rule: 'untrue-number', ...place, message, found: number, expected: String(covers.is), fix }];
    });
  });
}
