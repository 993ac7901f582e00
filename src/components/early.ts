/**
 * What a reader did at an instrument before its program was there, done again now that the program can hear of it. What
 * was typed stays typed, whatever the program put there meanwhile. It is loaded when there is something to do again.
 */
export interface Noted {
  readonly event: Event;
  /** Whether the program heard the event itself. */
  readonly heard: boolean;
  /** Of a field, as it was then. */
  readonly value: string | undefined;
  readonly checked: boolean | undefined;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

const isWriting = ({ type, target }: Event): boolean =>
  isField(target) && (type === 'input' || type === 'change');

/** Links to other pages, fields and folds do without a program what they are for. */
const BY_ITSELF = 'a:not([href^="#"]), label, input, select, textarea, summary';

/** Whether somebody who listens could be waiting for it. Of keys only those that ask for something by themselves. */
function counts(event: Event): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event instanceof KeyboardEvent) return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  return event.type !== 'click' || event.target.closest(BY_ITSELF) === null;
}

/** The same event once more: an event has all members that the making of one asks for. */
function again(event: Event): void {
  const Kind = event.constructor as typeof Event;
  event.target?.dispatchEvent(new Kind(event.type, event));
}

/** Writes into the fields what was last written there, and tells the program once of each; the last choice goes last. */
function writeAgain(notes: readonly Noted[]): void {
  const written = notes.filter(({ event }) => isWriting(event));
  const missed = new Map<EventTarget | null, Map<string, Event>>();
  for (const { event } of written.filter(({ heard }) => !heard)) {
    const types = missed.get(event.target) ?? new Map<string, Event>();
    missed.delete(event.target);
    missed.set(event.target, types.set(event.type, event));
  }
  for (const [field, types] of missed) {
    const last = written.findLast(({ event }) => event.target === field);
    if (!isField(field) || !field.isConnected || last === undefined) continue;
    if (field instanceof HTMLInputElement) field.checked = last.checked ?? false;
    if (field.value !== last.value) field.value = last.value ?? '';
    for (const event of types.values()) again(event);
  }
}

export function doAgain(host: HTMLElement, notes: readonly Noted[]): void {
  writeAgain(notes);
  // Who is in a field already came to it before anything could hear of that.
  const { activeElement } = document;
  if (isField(activeElement) && host.contains(activeElement)) activeElement.dispatchEvent(new Event('focus'));
  for (const { event, heard } of notes) if (!heard && !isWriting(event) && counts(event)) again(event);
}
