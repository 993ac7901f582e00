/** The release desk in the page: each change is judged at once. */
import { type Piece, toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { judgeRecord, type ReleaseForm } from './release-desk.ts';
import { decisionPiece, questionsPiece, requestText, spokenOf } from './release-view.ts';

export function start(host: HTMLElement): void {
  const text = (part: string): string => need<HTMLSelectElement>(host, part).value;
  const ticked = (part: string): boolean => need<HTMLInputElement>(host, part).checked;
  const form = (): ReleaseForm => ({
    kind: text('kind'),
    state: text('state'),
    id: ticked('id'),
    delivered: ticked('delivered'),
    alarm: text('alarm'),
  });
  const put = (part: string, piece: Piece): void => need(host, part).replaceChildren(...toNodes(piece));
  const show = (): void => {
    const judged = judgeRecord(form());
    put('decision', decisionPiece(judged));
    put('questions', questionsPiece(judged));
    put('request', requestText(form()));
    put('spoken', spokenOf(judged));
  };
  for (const field of host.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-part]:disabled')) {
    field.disabled = false;
    field.addEventListener('change', show);
  }
  host.dataset.ready = '';
}
