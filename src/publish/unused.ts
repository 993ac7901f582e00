/**
 * Starlight's sheet has rules for asides, cards, heroes and banners, whether a site has any or not, and every page waits for
 * them. Those go that can match nothing: a selector asks for a class whose name stands in no page and in no script of the
 * finished site. Only Starlight's own layers are cut; what this site has written itself, it needs.
 */
import { type AtRule, parse, type Rule } from 'postcss';

const LAYER = /^starlight\b/;
const CLASS = /(?<!\\)\.((?:[\w-]|\\.)+)/g;
/** A name as pages write it too. One with a sign that HTML or CSS may write in another way is taken for used. */
const PLAIN = /^[A-Za-z_][\w:-]*$/;
/** What a selector does not need, or needs one of. The scope of a component is a plain class. */
const CHOICE = /:(?:not|is|where|has|host|nth-[\w-]+)\([^()]*\)/g;
const SCOPE = /^:where\((\.astro-\w+)\)$/;

/** The classes without which a selector matches nothing. */
function neededBy(selector: string): string[] {
  let [bare, before] = [selector.replaceAll(/\[[^\]]*\]/g, ''), ''];
  while (bare !== before) {
    before = bare;
    bare = bare.replaceAll(CHOICE, (choice) => SCOPE.exec(choice)?.[1] ?? '');
  }
  const names = [...bare.matchAll(CLASS)].map(([, name = '']) => name.replaceAll(/\\(?=[^\da-f])/gi, ''));
  return names.filter((name) => PLAIN.test(name));
}

/** What a rule stands in, from the inside. */
function* around(rule: Rule): Generator<AtRule> {
  let holder: Rule['parent'] | AtRule['parent'] = rule.parent;
  while (holder?.type === 'atrule') {
    const within = holder as AtRule;
    yield within;
    holder = within.parent;
  }
}

/** Steps of a movement are no selectors. */
function isOfStarlight(rule: Rule): boolean {
  const holders = [...around(rule)];
  return (
    holders.some(({ name, params }) => name === 'layer' && LAYER.test(params)) &&
    !holders.some(({ name }) => name.endsWith('keyframes'))
  );
}

/** Takes a rule away, and what then holds nothing any more. */
function remove(rule: Rule): void {
  const holders = [...around(rule)];
  rule.remove();
  for (const holder of holders) if (holder.nodes?.length === 0) holder.remove();
}

/** In: a sheet, and the texts of all pages and scripts. Out: the sheet without Starlight's rules for what is nowhere in them. */
export function withoutUnused(css: string, texts: readonly string[]): string {
  const sheet = parse(css);
  const rules: Rule[] = [];
  sheet.walkRules((rule) => {
    if (isOfStarlight(rule)) rules.push(rule);
  });
  let unused = new Set(rules.flatMap(({ selectors }) => selectors.flatMap(neededBy)));
  // Most names stand in the first page already, and need not be looked for in the others.
  for (const text of texts) unused = new Set([...unused].filter((name) => !text.includes(name)));
  for (const rule of rules) {
    const kept = rule.selectors.filter((selector) => !neededBy(selector).some((name) => unused.has(name)));
    if (kept.length === 0) remove(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  }
  return sheet.toString();
}
