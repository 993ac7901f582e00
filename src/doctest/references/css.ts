/** Addresses in a style sheet. */

export interface StyleUrl {
  readonly url: string;
  readonly offset: number;
}

const COMMENT = /\/\*[\s\S]*?\*\//g;
const URL_OR_IMPORT =
  /url\(\s*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([^"'()\s]+))\s*\)|@import\s+(?:"([^"\n]+)"|'([^'\n]+)')/gi;

/** Every `url(…)` and `@import`, comments apart, with its offset. */
export function styleUrls(css: string): StyleUrl[] {
  // Comments become spaces, so that offsets stay.
  const plain = css.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length));
  return [...plain.matchAll(URL_OR_IMPORT)].map((match) => ({
    url: (match.slice(1).find((part) => part !== undefined) ?? '').replaceAll(/\\(.)/g, '$1'),
    offset: match.index,
  }));
}
