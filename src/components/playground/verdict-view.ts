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

function setPlace(go: HTMLElement, { line, column }: Issue): void {
  go.textContent = `${line}:${column}`;
  go.dataset.line = String(line);
  go.dataset.column = String(column);
  go.setAttribute('aria-label', `${line}:${column}, go to line ${line}, column ${column}`);
}

function issueItem(issue: Issue): HTMLLIElement {
  const item = make('li', '');
  item.dataset.severity = issue.severity;
  if (issue.line !== undefined) {
    const go = make('button', 'issue-go');
    go.type = 'button';
    setPlace(go, issue);
    item.append(go);
  }
  const code = make('a', 'issue-code', issue.code);
  code.href = fromTop(issue.docs);
  item.append(make('span', 'issue-text', issue.message), code);
  shownBy.set(item, issue);
  return item;
}

/** The issue that an item of the list shows. */
const shownBy = new WeakMap<Element, Issue>();

/** True when two issues differ in nothing but where in the text they stand. */
const sameElsewhere = (a: Issue, b: Issue): boolean =>
  a.code === b.code &&
  a.message === b.message &&
  a.severity === b.severity &&
  (a.line === undefined) === (b.line === undefined);

/** Most keys only move what is wrong: then its item stays, with the focus that may be in it, and says the new place. */
function showIssues(list: Element, issues: readonly Issue[]): void {
  const items = [...list.children];
  for (const [index, issue] of issues.entries()) {
    const item = items[index];
    const before = item && shownBy.get(item);
    if (item === undefined) list.append(issueItem(issue));
    else if (before === undefined || !sameElsewhere(before, issue)) item.replaceWith(issueItem(issue));
    else if (before.line !== issue.line || before.column !== issue.column) {
      const go = item.querySelector<HTMLElement>('.issue-go');
      if (go !== null) setPlace(go, issue);
      shownBy.set(item, issue);
    }
  }
  for (const item of items.slice(issues.length)) item.remove();
}

/** Listens for clicks on places once; `goTo` gets line and column. */
export function onPlace(panel: HTMLElement, goTo: (place: Position) => void): void {
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.issue-go') : null;
    if (button !== null) goTo({ line: Number(button.dataset.line), column: Number(button.dataset.column) });
  });
}

/** Shows mark, count and issues; what says the same already is left alone. */
export function showVerdict(panel: HTMLElement, verdict: Verdict): void {
  if (panel.dataset.outcome !== verdict.outcome) {
    const marks = panel.querySelector<HTMLTemplateElement>('[data-part="marks"]')?.content;
    const shown = marks?.querySelector(`[data-signal="${verdict.outcome}"]`);
    if (shown) panel.querySelector('[data-part="mark"]')?.replaceChildren(shown.cloneNode(true));
    panel.dataset.outcome = verdict.outcome;
  }
  const count = panel.querySelector('[data-part="count"]');
  const said = countOf(verdict);
  if (count !== null && count.textContent !== said) count.textContent = said;
  const list = panel.querySelector('[data-part="issues"]');
  if (list !== null) showIssues(list, verdict.issues);
}
