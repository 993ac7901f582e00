/**
 * What the reader typed, kept in this browser alone: one text a contract, until the reader clears it. A text with
 * something secret-like in it is not kept. Without storage nothing is, and the page works as before.
 */
import { expandSamples } from '../../contracts/samples.ts';
import { need } from '../need.ts';
import type { Core } from './core.ts';

const PREFIX = 'cavra.playground.draft.';
/** Characters; what browsers give a site in all is a few millions. */
const LONGEST = 400_000;
const PAUSE = 400;

/** The draft of a contract; undefined when there is none or none may be read. */
function readDraft(contract: string): string | undefined {
  try {
    const text = localStorage.getItem(PREFIX + contract);
    return text === null || text.length > LONGEST ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or forgets it when no text is given. */
function writeDraft(contract: string, text?: string): void {
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + contract);
    else localStorage.setItem(PREFIX + contract, text);
  } catch {
    // No storage, or it is full.
  }
}

/** Brings the draft back, if there is one, and keeps what is typed from now on. A link comes after it, and asks. */
export function keepDrafts(core: Core): void {
  const { host, contract, box } = core;
  const [note, clear] = [need(host, 'draft-note'), need(host, 'clear-draft')];
  const show = (sentence: string): void => {
    note.textContent = sentence;
    clear.hidden = readDraft(contract.id) === undefined;
  };
  const kept = readDraft(contract.id);
  const isBack = kept !== undefined && kept !== box.text && !core.isTyped;
  if (isBack) core.rewrite(() => kept, 'draft', true);
  show(isBack ? 'This is your draft. It was kept in this browser, and sent nowhere.' : '');

  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { text } = box;
    const secret = core.judgement?.verdict.issues.some(({ code }) => code.startsWith('sensitive-'));
    if (!core.isTyped || secret || text.length > LONGEST || text === readDraft(contract.id)) return;
    writeDraft(contract.id, text);
    clear.hidden = readDraft(contract.id) === undefined;
  };
  core.follow({
    judged() {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    },
    taken: () => show(''),
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) keep();
  });
  clear.addEventListener('click', () => {
    writeDraft(contract.id);
    core.load(expandSamples(need<HTMLTextAreaElement>(host, 'text').defaultValue));
    show('The draft is cleared. Undo brings the text back, as long as this page is open.');
    // The button is gone: the focus goes to the one before it.
    need(host, 'open-file').focus();
  });
}
