/** What was dropped or chosen, as files with their paths. Folders are walked, bounded. */
import { type Brought, MOST_FILES } from './chain-files.ts';

const isJson = (name: string): boolean => name.toLowerCase().endsWith('.json');

/** Files of an input, with their path in the chosen folder. In a folder only JSON counts. */
export function chosen(list: FileList | null): Brought[] {
  return [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !name.includes('/') || isJson(name));
}

const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function walk(entry: FileSystemEntry, into: Brought[]): Promise<void> {
  // One more than the bound is enough for the bound to be noticed.
  if (into.length > MOST_FILES) return;
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    if (isJson(name)) into.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (let batch = await entriesOf(reader); batch.length > 0; batch = await entriesOf(reader)) {
    for (const inside of batch) await walk(inside, into);
  }
}

/** Files and folders of a drop. What the system does not let the page read is left out. */
export async function dropped(transfer: DataTransfer): Promise<Brought[]> {
  const plain = [...transfer.files].map((file) => ({ name: file.name, file }));
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: Brought[] = [];
  for (const entry of entries) {
    if (entry !== null) await walk(entry, found).catch(() => undefined);
  }
  return found;
}
