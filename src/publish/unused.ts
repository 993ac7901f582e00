/**
 * Starlight's sheet has rules for asides, cards, heroes and banners, whether a site has any or not, and every page waits for
 * them. Those go that can match nothing: a selector asks for a class whose name stands in no page and in no script of the
 * finished site. Only Starlight's own layers are cut; what this site has written itself, it needs.
 */

interface Rule {
  /** What stands before the block: selectors, or an at-rule. Undefined for a statement without a block. */
  readonly head?: string;
  readonly body: string;
}

const LAYER = /^@layer starlight\b/;
/** At-rules that hold rules, which then count as if they stood alone. */
const HOLDS_RULES = /^@(?:layer|media|supports|container)\b/;
const CLASS = /(?<!\\)\.((?:[\w-]|\\.)+)/g;
/** A name as pages write it too. One with a sign that HTML or CSS may write in another way is taken for used. */
const PLAIN = /^[A-Za-z_][\w:-]*$/;
/** What a selector does not need, or needs one of. The scope of a component is a plain class. */
const CHOICE = /:(?:not|is|where|has|host|nth-[\w-]+)\([^()]*\)/g;
const SCOPE = /^:where\((\.astro-\w+)\)$/;

/** The place after a character, or after the string or escape that begins with it. */
function after(css: string, at: number): number {
  const quote = css[at];
  if (quote === '\\') return at + 2;
  if (quote !== '"' && quote !== "'") return at + 1;
  let end = at + 1;
  while (end < css.length && css[end] !== quote) end += css[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** The rules of a sheet without comments, as the build has made it small. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let [from, at] = [0, 0];
  while (at < css.length) {
    const end = after(css, at);
    if (css[at] === ';') {
      rules.push({ body: css.slice(from, end) });
      from = end;
    } else if (css[at] === '{') {
      let [depth, close] = [1, end];
      while (depth > 0 && close < css.length) {
        depth += css[close] === '{' ? 1 : css[close] === '}' ? -1 : 0;
        close = after(css, close);
      }
      rules.push({ head: css.slice(from, at), body: css.slice(end, close - 1) });
      from = close;
      at = close;
      continue;
    }
    at = end;
  }
  return from < css.length ? [...rules, { body: css.slice(from) }] : rules;
}

/** The selectors of a list. */
function selectorsOf(list: string): string[] {
  const selectors: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < list.length; at = after(list, at)) {
    if (list[at] === '(' || list[at] === '[') depth += 1;
    if (list[at] === ')' || list[at] === ']') depth -= 1;
    if (list[at] === ',' && depth === 0) {
      selectors.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...selectors, list.slice(from)];
}

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

/** The sheet with what `keep` says of each selector of Starlight's. */
function cut(css: string, keep: (selector: string) => boolean, inside = false): string {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (head === undefined) return body;
      if (HOLDS_RULES.test(head)) {
        const left = cut(body, keep, inside || LAYER.test(head));
        return left === '' ? '' : `${head}{${left}}`;
      }
      if (!inside || head.startsWith('@')) return `${head}{${body}}`;
      const kept = selectorsOf(head).filter(keep);
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .join('');
}

/** In: a sheet, and the texts of all pages and scripts. Out: the sheet without Starlight's rules for what is nowhere in them. */
export function withoutUnused(css: string, texts: readonly string[]): string {
  let unused = new Set<string>();
  cut(css, (selector) => {
    for (const name of neededBy(selector)) unused.add(name);
    return true;
  });
  // Most names stand in the first page already, and need not be looked for in the others.
  for (const text of texts) unused = new Set([...unused].filter((name) => !text.includes(name)));
  return cut(css, (selector) => !neededBy(selector).some((name) => unused.has(name)));
}
