/** Takes the pack that the reader edited in Decide on this visit, if there is one, and offers both files to be saved. */
import { toNodes } from '../draw.ts';
import { readDraft } from '../enforcement/draft.ts';
import { need } from '../need.ts';
import { judgePack, testsOf } from './my-policy.ts';
import { packPiece } from './my-policy-view.ts';

export function start(host: HTMLElement): void {
  const offer = (part: string, content: string, type: string): void => {
    const link = need<HTMLAnchorElement>(host, part);
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.hidden = false;
  };
  const own = readDraft()?.parts?.policy;
  const text = own ?? need(host, 'policy').textContent ?? '';
  const judged = judgePack(text);
  if (own !== undefined) {
    need(host, 'whose').textContent = 'This is the pack that you wrote in Decide.';
    need(host, 'policy').replaceChildren(own);
    need(host, 'pack').replaceChildren(...toNodes(packPiece(judged)));
  }
  offer('save-policy', text, 'application/yaml');
  if (judged.rows.length > 0) offer('save-tests', testsOf(judged), 'application/json');
  host.dataset.ready = '';
}
