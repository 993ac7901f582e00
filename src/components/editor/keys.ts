/** The keys of the editor that a reader cannot guess, each with what it does; the page of all playgrounds lists them. */
export interface EditorKey {
  /** As the editor's library writes it: `Mod` is Control, on a Mac Command. */
  readonly key: string;
  readonly does: string;
}

export const EDITOR_KEYS = {
  complete: { key: 'Ctrl-Space', does: 'offers the keys and values that the contract knows for this place' },
  help: { key: 'F2', does: 'shows what the contract says of the field at the caret' },
  issue: { key: 'F8', does: 'goes to the next issue, with Shift to the one before' },
  mend: { key: 'Mod-.', does: 'leads to the edits that would mend the issue on this line' },
  format: { key: 'Shift-Alt-f', does: 'lays the text out' },
  find: { key: 'Mod-f', does: 'searches and replaces' },
} as const satisfies Readonly<Record<string, EditorKey>>;

/** A key as it stands on a keyboard. */
export const keyName = ({ key }: EditorKey): string =>
  key
    .replace('Mod-', 'Ctrl-')
    .split('-')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' + ');
