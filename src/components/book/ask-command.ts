/** What a command of the reader's own gets: the decision and its reason. It counts as made, so it is kept for the evidence. */
import { AMBIENT } from '../../runtime/enforcement/ambient.ts';
import { toNodes } from '../draw.ts';
import { answerOf } from '../enforcement/answer.ts';
import { outcomePiece, spokenOf } from '../enforcement/answer-view.ts';
import { textOf } from '../enforcement/examples.ts';
import { keepDecision } from '../enforcement/visit.ts';
import { need } from '../need.ts';

export function answerCommand(host: HTMLElement, command: string): void {
  const text = textOf({ action_type: 'execute_command', target: command });
  const answer = answerOf({ text }, AMBIENT);
  need(host, 'answer').replaceChildren(...toNodes(outcomePiece(answer)));
  need(host, 'spoken').textContent = spokenOf(answer);
  if (answer.answered !== undefined) keepDecision(answer.answered.decision);
}
