/** The tampered bundle: what the reader found, held against what verification finds. */
import type { IssueCode } from '../../../contracts/codes.ts';
import type { TrustRoot } from '../../../contracts/evidence/trust.ts';
import type { Check, Texts } from '../../../contracts/labs/lab.ts';
import { toBytes } from '../../bundle/files.ts';
import { writeZip } from '../../bundle/zip-write.ts';
import { verifyBundle } from '../../evidence/verify.ts';
import { code } from '../say.ts';
import { listAt, parsed, textAt } from '../values.ts';

const FILE = 'findings.json';
const FOLDER = 'bundle/';
const KINDS = { changed: 'file-changed', missing: 'file-missing', added: 'file-added' } as const;
/** The files of the bundle, by the names of the list. */
const bundleIn = (texts: Texts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => name.startsWith(FOLDER))
      .map(([name, text]) => [name.slice(FOLDER.length), text]),
  );

/** What verification finds about files, by code. */
async function foundIn(texts: Texts): Promise<(code: IssueCode) => string[]> {
  const files = Object.entries(bundleIn(texts)).map(([name, text]) => [name, toBytes(text)] as const);
  // A given file, which a test of the labs has read as a trust root.
  const root = parsed(texts['trust-root.json']) as TrustRoot;
  const { issues } = await verifyBundle(writeZip(new Map(files)), {
    asOf: '2026-03-13T09:00:00Z',
    roots: [root],
  });
  return (wanted) => issues.filter((issue) => issue.code === wanted).map(({ path }) => path);
}

function sameNames(kind: string, named: readonly unknown[], right: readonly string[]): string[] {
  const lacking = right.filter((name) => !named.includes(name));
  const wrong = named.filter((name) => typeof name !== 'string' || !right.includes(name));
  return [
    ...(lacking.length > 0 ? [`A file that was ${kind} is not named yet.`] : []),
    ...wrong.map((name) => `${code(String(name))} was not ${kind}.`),
  ];
}

interface Told {
  readonly id: string;
  readonly now: string;
  readonly was: string;
}

/** The decision that evidence and event tell differently. */
function contradiction(files: Readonly<Record<string, string>>): Told | undefined {
  const event = listAt(parsed(files['siem-event.json']), 'decisions');
  for (const decision of listAt(parsed(files['evidence.json']), 'decisions')) {
    const id = textAt(decision, 'decision_id');
    const was = textAt(
      event.find((other) => textAt(other, 'decision_id') === id),
      'decision',
    );
    const now = textAt(decision, 'decision');
    if (was !== now) return { id, now, was };
  }
  return undefined;
}

function aboutDecision(sheet: unknown, told: Told | undefined): string[] {
  if (told === undefined || textAt(sheet, 'decision_id') !== told.id)
    return [`${code('decision_id')} does not name the decision that was changed.`];
  return [
    ...(textAt(sheet, 'says_now') === told.now
      ? []
      : [`${code('says_now')} is not what the file says of it.`]),
    ...(textAt(sheet, 'was') === told.was ? [] : [`${code('was')} is not what it was.`]),
  ];
}

function aboutWitness(
  sheet: unknown,
  files: Readonly<Record<string, string>>,
  changed: readonly string[],
  told?: Told,
) {
  const name = textAt(sheet, 'witness');
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) return [`${code('witness')} names no file of the bundle.`];
  if (changed.includes(name)) return [`${code(name)} is not as it was signed, so it proves nothing.`];
  return told !== undefined && text.includes(told.id)
    ? []
    : [`${code(name)} does not speak of single decisions, so it tells nothing about this one.`];
}

export const check: Check = async (texts) => {
  const found = await foundIn(texts);
  const sheet = parsed(texts[FILE]);
  if (sheet === undefined) {
    const unread = [`${code(FILE)} cannot be read as JSON yet.`];
    return { files: unread, decision: unread, witness: unread };
  }
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, IssueCode][];
  const files = bundleIn(texts);
  const told = contradiction(files);
  const untrusted = [...found('file-changed'), ...found('file-added'), 'manifest.json'];
  return {
    files: kinds.flatMap(([kind, issue]) => sameNames(kind, listAt(sheet, kind), found(issue))),
    decision: aboutDecision(sheet, told),
    witness: aboutWitness(sheet, files, untrusted, told),
  };
};
