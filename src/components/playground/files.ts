/** A text as a file of the reader's own: saved, opened, or dropped on the playground. It is read in the page and sent nowhere. */
import { saveFile } from '../closeout/sandbox/store.ts';
import { need } from '../need.ts';
import { askBefore } from './ask.ts';
import type { Core } from './core.ts';
import { isJson } from './load.ts';

/** A text that a contract finds too long is still worth looking at; beyond this it would hold up the page. */
const MOST = 1_048_576;

/** The text of a file, or why there is none. Its size is looked at before anything is read. */
async function readText(file: Blob, most: number): Promise<{ text: string } | { problem: string }> {
  if (file.size > most)
    return {
      problem: `The file has ${file.size} bytes; at most ${most} are read. It was not opened.`,
    };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(await file.arrayBuffer()) };
  } catch {
    return { problem: 'The file is no text in UTF-8. It was not opened.' };
  }
}

export function exchangeFiles(core: Core): void {
  const { host, contract, box } = core;
  const notice = need(host, 'notice');
  const input = need<HTMLInputElement>(host, 'file');
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readText(file, Math.max(MOST, contract.limits.bytes));
    if ('problem' in read) {
      notice.textContent = read.problem;
      return;
    }
    const take = (): void => {
      core.load(read.text);
      core.tell('say', 'The file is open.');
    };
    notice.replaceChildren();
    if (core.isTyped) askBefore(notice, 'Opening the file', 'Open the file', take);
    else take();
  };
  need(host, 'save-file').addEventListener('click', () => {
    saveFile(`${contract.id}.${contract.syntax === 'yaml' && !isJson(box.text) ? 'yaml' : 'json'}`, box.text);
    core.tell('say', 'The text was saved as a file.');
  });
  need(host, 'open-file').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void open(input.files?.[0]);
    input.value = '';
  });
  host.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  host.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  });
}
