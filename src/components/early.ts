/**
 * What a reader does at an instrument before its program is there is not lost: it is noted, and done again when the
 * program can hear of it. What was typed stays typed, whatever the program put there meanwhile.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Links to other pages, fields and folds do without a program what they are for. */
const BY_ITSELF = 'a:not([href^="#"]), label, input, select, textarea, summary';

interface Noted {
  readonly value: string;
  readonly checked: boolean;
  readonly types: ReadonlySet<string>;
}

function putBack(field: Field, { value, checked, types }: Noted): void {
  if (field instanceof HTMLInputElement && field.checked !== checked) field.checked = checked;
  if (field.value !== value) field.value = value;
  for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Notes from now on. Gives what does it all again, once, and ends the noting. */
export function noteEarly(host: HTMLElement): () => void {
  const ends = new AbortController();
  const fields = new Map<Field, Noted>();
  const acts: (() => void)[] = [];
  const isReady = (): boolean => host.dataset.ready !== undefined;
  const listen = (type: string, hear: (event: Event) => void): void =>
    host.addEventListener(type, hear, { capture: true, signal: ends.signal });

  for (const type of ['input', 'change'])
    listen(type, ({ target }) => {
      if (!isField(target)) return;
      // Of a field that the program hears already only the newest is kept, never one more event.
      const before = fields.get(target);
      if (isReady() && before === undefined) return;
      const types = new Set(before?.types).add(type);
      const checked = target instanceof HTMLInputElement && target.checked;
      // The last choice among several goes last again.
      fields.delete(target);
      fields.set(target, { value: target.value, checked, types });
    });
  listen('click', ({ target }) => {
    if (isReady() || !(target instanceof Element) || target.closest(BY_ITSELF) !== null) return;
    acts.push(() => target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  });
  listen('submit', (event) => {
    const { target } = event;
    if (isReady() || !(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    acts.push(() => target.requestSubmit());
  });
  listen('toggle', ({ target }) => {
    if (!isReady()) acts.push(() => target?.dispatchEvent(new Event('toggle')));
  });
  listen('keydown', (event) => {
    if (isReady() || !(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
    const { key, code, ctrlKey, metaKey, target } = event;
    if (ctrlKey || metaKey)
      acts.push(() =>
        target?.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, bubbles: true, cancelable: true }),
        ),
      );
  });

  return () => {
    ends.abort();
    for (const [field, noted] of fields) if (field.isConnected) putBack(field, noted);
    // Who is in a field already came to it before anything could hear of that.
    const { activeElement } = document;
    if (isField(activeElement) && host.contains(activeElement))
      activeElement.dispatchEvent(new FocusEvent('focus'));
    for (const act of acts) act();
  };
}
