/** Files that a reader brings: read in small steps, bounded in size and number, sorted into chains. They stay in the tab. */
import type { IssueCode } from '../../contracts/codes.ts';
import { READING } from '../../contracts/lifecycle/reading.ts';
import { type Document, type SortedChain, sortDocuments } from '../../runtime/lifecycle/chains.ts';
import { readPacket } from '../../runtime/lifecycle/report.ts';

export interface Brought {
  /** Path with slashes, as far as the browser tells it. */
  readonly name: string;
  readonly file: Blob;
}

export interface Problem {
  readonly code: IssueCode;
  readonly message: string;
}

export interface Loaded {
  readonly chains: readonly SortedChain[];
  readonly problems: readonly Problem[];
}

export const MOST_FILES = 3_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PROBLEMS = 20;

/** Called now and then, so that the page can show how far it is and stay quick. False stops the work. */
export type Step = (done: number, of: number) => Promise<boolean>;

const shortName = (name: string): string => (name.length > 120 ? `…${name.slice(-120)}` : name);

async function read({ name, file }: Brought): Promise<Document | Problem> {
  const said = shortName(name);
  if (file.size > READING.limits.bytes) {
    const message = `${said} has ${file.size} bytes; a packet has at most ${READING.limits.bytes}.`;
    return { code: 'too-large', message };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { code: 'unreadable-file', message: `${said} could not be read. Choose it again.` };
  }
  const reading = readPacket(bytes);
  if (reading.ok) return { name, value: reading.packet };
  const [issue] = reading.verdict.issues;
  return issue === undefined
    ? { code: 'wrong-type', message: `${said} holds no JSON object.` }
    : { code: issue.code, message: `${said}: ${issue.message}` };
}

/** Reads and sorts files. Undefined when `step` stopped it. */
export async function loadFiles(files: readonly Brought[], step: Step): Promise<Loaded | undefined> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > MOST_FILES || total > MOST_BYTES) {
    const message = `${files.length} files with ${total} bytes are more than the page takes: ${MOST_FILES} files, ${MOST_BYTES} bytes. Choose fewer.`;
    return { chains: [], problems: [{ code: 'too-large', message }] };
  }
  const documents: Document[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    if (!(await step(index, files.length))) return undefined;
    const found = await read(file);
    if ('code' in found) problems.push(found);
    else documents.push(found);
  }
  const { chains, unknown } = sortDocuments(documents);
  for (const name of unknown) {
    const message = `${shortName(name)} is no packet of a gate: its schema_version names none. Leave it out.`;
    problems.push({ code: 'unknown-contract', message });
  }
  for (const { conflicts } of chains) {
    for (const { gate, kind, names } of conflicts) {
      const message = `${names.map(shortName).join(' and ')} are each a ${kind} of ${gate}. The first one is used; remove the others.`;
      problems.push({ code: 'chain-conflict', message });
    }
  }
  return { chains, problems: capped(problems) };
}

function capped(problems: readonly Problem[]): Problem[] {
  const left = problems.length - MOST_PROBLEMS;
  if (left <= 0) return [...problems];
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'more-issues', message: `${left} more problems are not shown.` },
  ];
}
