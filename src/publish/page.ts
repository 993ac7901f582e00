/**
 * One finished page made safe: styles that stand in it become rules of a sheet, so that no inline style needs to be
 * allowed, and the page carries the policy of what it holds.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { pagePolicy, sourceHash } from './policy.ts';

export interface Hardened {
  readonly html: string;
  /** Hashes of its inline scripts. */
  readonly scripts: ReadonlySet<string>;
  /** Its style elements and style attributes, as rules for a sheet. */
  readonly rules: ReadonlySet<string>;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ATTRIBUTE = /\s+([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/g;
const HANDLER = /^on[a-z]+$/;
/** Types of a script that a browser runs. */
const RUNS = new Set(['', 'module', 'text/javascript']);

const classOf = (style: string): string => `s${createHash('sha256').update(style).digest('hex').slice(0, 7)}`;

/** Three times the class: like the attribute that it was, the rule wins over what else is said. */
const ruleOf = (name: string, style: string): string => `.${name}.${name}.${name}{${style}}`;

/** The tag with a class in the place of its style attribute. */
function withClass(tag: string, name: string): string {
  const without = tag.replaceAll(ATTRIBUTE, (whole, key: string) => (key === 'style' ? '' : whole));
  let placed = false;
  const merged = without.replaceAll(ATTRIBUTE, (whole, key: string, value: string | undefined) => {
    if (key !== 'class') return whole;
    placed = true;
    return ` class="${`${value ?? ''}`.replaceAll(/^["']|["']$/g, '')} ${name}"`;
  });
  return placed ? merged : without.replace(/^<[^\s/>]+/, (start) => `${start} class="${name}"`);
}

function apply(html: string, edits: readonly Edit[]): string {
  let [text, from] = ['', 0];
  for (const { start, end, text: put } of edits) {
    text += html.slice(from, start) + put;
    from = end;
  }
  return text + html.slice(from);
}

/**
 * In: a built page, and the address of the sheet that will hold the rules. Throws when the page has an inline handler,
 * because no policy could allow just that.
 */
export function hardenPage(html: string, sheet: string, apiOrigin?: string): Hardened {
  const [scripts, rules] = [new Set<string>(), new Set<string>()];
  const edits: Edit[] = [];
  let inline: { readonly name: string; readonly tagAt: number; readonly start: number } | undefined;
  let headEnds = -1;
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const [tagAt, start] = [parser.startIndex, parser.endIndex + 1];
      const handler = Object.keys(attributes).find((key) => HANDLER.test(key));
      if (handler !== undefined) throw new Error(`an inline handler ${handler} in <${name}>`);
      const runs = name === 'script' && attributes.src === undefined && RUNS.has(attributes.type ?? '');
      if (name === 'style' || runs) inline = { name, tagAt, start };
      const { style } = attributes;
      if (style === undefined) return;
      const className = classOf(style);
      rules.add(ruleOf(className, style));
      edits.push({ start: tagAt, end: start, text: withClass(html.slice(tagAt, start), className) });
    },
    onclosetag(name) {
      if (name === 'head') headEnds = parser.startIndex;
      if (inline?.name !== name) return;
      const text = html.slice(inline.start, parser.startIndex);
      if (name === 'script') scripts.add(sourceHash(text));
      else {
        rules.add(text.trim());
        edits.push({ start: inline.tagAt, end: parser.endIndex + 1, text: '' });
      }
      inline = undefined;
    },
  });
  parser.end(html);
  // Before anything that it speaks of; the charset stays among the first bytes.
  const charset = /<meta charset=[^>]*>/i.exec(html);
  if (headEnds < 0 || charset === null) throw new Error('a page without a head or a charset');
  const at = charset.index + charset[0].length;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ scripts, apiOrigin })}">`;
  edits.push({ start: at, end: at, text: policy });
  // Last, as styles in a page come after the sheets that it links.
  if (rules.size > 0)
    edits.push({ start: headEnds, end: headEnds, text: `<link rel="stylesheet" href="${sheet}">` });
  // What is put in before a piece that is replaced comes first.
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { html: apply(html, edits), scripts, rules };
}
