/** What the head of a finished page says of it, by the name of each meta element. */
import { Parser } from 'htmlparser2';

export function saidIn(html: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const parser = new Parser({
    onopentag(tag, { property, name, content }) {
      const of = property ?? name;
      if (tag === 'meta' && of !== undefined && content !== undefined) said.set(of, content);
    },
  });
  parser.end(html.slice(0, html.indexOf('</head>')));
  return said;
}
