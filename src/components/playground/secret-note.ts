/** A text with a secret in it is written out nowhere but in the reader's own box. */
import { docsOf, type Verdict } from '../../contracts/issue.ts';
import { draw, toNodes } from '../draw.ts';

/** Shows the note, and nothing else, while the text holds what looks like a secret. Out: whether it does. */
export function withholds(verdict: Verdict, note: HTMLElement, body: HTMLElement): boolean {
  const secret = verdict.issues.find(({ code }) => code.startsWith('sensitive-'));
  note.hidden = secret === undefined;
  body.hidden = secret !== undefined;
  if (secret === undefined) return false;
  const code = draw('a', { href: docsOf(secret.code) }, secret.code);
  note.replaceChildren(
    ...toNodes(['Nothing is written out: the text holds what looks like a secret. ', code]),
  );
  return true;
}
