/** Writes a verdict into the structure of VerdictPanel.astro. Text only: nothing of a reader's input becomes HTML. */
import type { Issue, Verdict } from '../../contracts/issue.ts';
import type { Position } from '../../text/position.ts';
import { fromTop } from '../site/paths.ts';
import { countOf } from './verdict-words.ts';

/** An element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function issueItem(issue: Issue): HTMLLIElement {
  const item = make('li', '');
  item.dataset.severity = issue.severity;
  if (issue.line !== undefined) {
    const go = make('button', 'issue-go', `${issue.line}:${issue.column}`);
    go.type = 'button';
    go.dataset.line = String(issue.line);
    go.dataset.column = String(issue.column);
    go.setAttribute(
      'aria-label',
      `${issue.line}:${issue.column}, go to line ${issue.line}, column ${issue.column}`,
    );
    item.append(go);
  }
  const code = make('a', 'issue-code', issue.code);
  code.href = fromTop(issue.docs);
  item.append(make('span', 'issue-text', issue.message), code);
  return item;
}

/** Listens for clicks on places once; `goTo` gets line and column. */
export function onPlace(panel: HTMLElement, goTo: (place: Position) => void): void {
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.issue-go') : null;
    if (button !== null) goTo({ line: Number(button.dataset.line), column: Number(button.dataset.column) });
  });
}

/** What a panel shows, in one word. */
const shownIn = new WeakMap<HTMLElement, string>();

/** Shows mark, count and issues; what says the same already is left alone. */
export function showVerdict(panel: HTMLElement, verdict: Verdict): void {
  const word = JSON.stringify([verdict.outcome, verdict.issues]);
  if (shownIn.get(panel) === word) return;
  shownIn.set(panel, word);
  const mark = panel.querySelector('[data-part="mark"]');
  const marks = panel.querySelector<HTMLTemplateElement>('[data-part="marks"]')?.content;
  const shown = marks?.querySelector(`[data-signal="${verdict.outcome}"]`);
  if (panel.dataset.outcome !== verdict.outcome && shown) mark?.replaceChildren(shown.cloneNode(true));
  panel.dataset.outcome = verdict.outcome;
  const count = panel.querySelector('[data-part="count"]');
  if (count !== null) count.textContent = countOf(verdict);
  panel.querySelector('[data-part="issues"]')?.replaceChildren(...verdict.issues.map(issueItem));
}
