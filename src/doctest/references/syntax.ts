/** Where the parts of HTML end, as htmlparser2 has it. Texts are `latin1` or plain; nothing here throws. */

const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;

const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 9 || unit === 12 || unit === 13;

export const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** Past the end of a quoted value; undefined when the text ends before. */
function quoteEnd(html: string, at: number, quote: number): number | undefined {
  const end = html.indexOf(quote === DOUBLE ? '"' : "'", at);
  return end === -1 ? undefined : end + 1;
}

/** From a place in an opening tag to behind its `>`; undefined when the text ends before. */
export function attributesEnd(html: string, from: number): number | undefined {
  let at = from;
  while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== SLASH) {
    if (html.charCodeAt(at) === GT) return at + 1;
    at += 1;
  }
  while (at < html.length) {
    const unit = html.charCodeAt(at);
    if (unit === GT) return at + 1;
    if (isSpace(unit) || unit === SLASH) {
      at += 1;
      continue;
    }
    // The name; an `=` at its beginning belongs to the end of an empty name.
    while (at < html.length) {
      const part = html.charCodeAt(at);
      if (part === EQUALS || part === GT || part === SLASH || isSpace(part)) break;
      at += 1;
    }
    while (at < html.length && isSpace(html.charCodeAt(at))) at += 1;
    if (html.charCodeAt(at) !== EQUALS) continue;
    at += 1;
    while (at < html.length && isSpace(html.charCodeAt(at))) at += 1;
    const quote = html.charCodeAt(at);
    if (quote === DOUBLE || quote === SINGLE) {
      const end = quoteEnd(html, at + 1, quote);
      if (end === undefined) return undefined;
      at = end;
    } else {
      while (at < html.length && !isSpace(html.charCodeAt(at)) && html.charCodeAt(at) !== GT) at += 1;
    }
  }
  return undefined;
}

/** Past an end tag, a comment or a declaration that begins at `<`; past the `<` when it is plain text. */
export function markupEnd(html: string, at: number): number {
  const next = html[at + 1];
  if (next !== '/' && next !== '!' && next !== '?') return at + 1;
  if (html.startsWith('</>', at)) return at + 3;
  let end = html.indexOf('>', at + 2);
  if (html.startsWith('<!--', at)) {
    if (html.startsWith('>', at + 4)) return at + 5;
    if (html.startsWith('->', at + 4)) return at + 6;
    const comment = /--!?>/g;
    comment.lastIndex = at + 4;
    return comment.exec(html) === null ? html.length : comment.lastIndex;
  }
  if (html.startsWith('<![CDATA[', at)) {
    end = html.indexOf(']]>', at + 9);
    return end === -1 ? html.length : end + 3;
  }
  return end === -1 ? html.length : end + 1;
}

const ENDS = new Map<string, RegExp>();

/** Where the text of a script, style, title and the like ends: at its end tag, or with the page. */
export function rawEnd(html: string, from: number, name: string): number {
  if (name === 'plaintext') return html.length;
  let end = ENDS.get(name);
  if (end === undefined) {
    end = new RegExp(`</${name}[\\s/>]`, 'gi');
    ENDS.set(name, end);
  }
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
