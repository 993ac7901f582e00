/**
 * What the examples of the help expect to find where they are run, so that each can be run: by the reference of the
 * commands when the site is built, and by the test that starts every command.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLab } from '../book/lab-folders.ts';
import { SAMPLE } from '../contracts/closeout/sample.ts';
import { DEMO_DECISIONS, DEMO_TIME } from '../contracts/evidence/demo.ts';
import { packetContractId } from '../contracts/lifecycle/contract-id.ts';
import { gateOf } from '../contracts/lifecycle/gates.ts';
import { findContract } from '../contracts/registry.ts';
import { digestOf, MANIFEST } from '../publish/digests.ts';
import { headersFile } from '../publish/headers.ts';
import { makeCloseoutBundle } from '../runtime/closeout/bundle.ts';
import { ephemeralKey, trustRootOf } from '../runtime/evidence/keys.ts';
import { makeBundle } from '../runtime/evidence/make.ts';
import { type Entry, isGroup } from './command.ts';

const presetOf = (contract: string): string => findContract(contract)?.presets[0]?.text ?? '';

const SITE_PAGE = '<!doctype html><title>A page</title>';
const SITE_HEADERS = headersFile([{ path: '/', headers: { 'Referrer-Policy': 'no-referrer' } }]);
const SITE_MANIFEST = JSON.stringify({
  schema_version: 'before-the-agent-acts.site-manifest.v1',
  base: '/',
  files: [digestOf('_headers', Buffer.from(SITE_HEADERS)), digestOf('index.html', Buffer.from(SITE_PAGE))],
});

const POLICY_TESTS = `tests:
  - request: { action_type: read_file, target: .env }
    expect: { decision: block }
`;

export type ExampleFiles = Readonly<Record<string, string | Uint8Array>>;

/** By name. */
export async function exampleFiles(): Promise<ExampleFiles> {
  const key = await ephemeralKey();
  const { zip } = await makeBundle({
    decisions: DEMO_DECISIONS,
    createdAt: DEMO_TIME,
    signWith: { kind: 'Ed25519', key },
  });
  return {
    'decisions.json': JSON.stringify(DEMO_DECISIONS),
    'evidence.zip': zip,
    'root.json': JSON.stringify(trustRootOf(key)),
    'policy.yaml': presetOf('enforcement.policy_pack'),
    'policy-tests.yaml': POLICY_TESTS,
    'package.json': presetOf('closeout.package'),
    'alert-request.json': presetOf('closeout.alert_request'),
    'retry-request.json': presetOf('closeout.retry_request'),
    'retry-worker-request.json': presetOf('closeout.retry_worker_request'),
    'closeout.zip': (await makeCloseoutBundle(SAMPLE)).zip,
    'packet.json': presetOf(packetContractId(gateOf('R7.3'))),
    'readiness.json': presetOf('aispm.readiness_packet'),
    'site/_headers': SITE_HEADERS,
    'site/index.html': SITE_PAGE,
    [`site/${MANIFEST}`]: SITE_MANIFEST,
    'src/content/docs/guides/a.md': '---\ntitle: A\ndescription: A page.\n---\n\nNo code.\n',
  };
}

const inFolder = (folder: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));

/** What one command alone expects: two groups mean different documents by the same name. */
function ownFiles(name: string, root: string): Readonly<Record<string, string>> {
  if (name === 'validate') return { 'request.json': presetOf('saas_operating_automation.request') };
  if (name === 'evaluate') return { 'request.json': presetOf('enforcement.runtime_request') };
  if (name === 'lab check') return inFolder('stop-the-incident', readLab(root, 'stop-the-incident').start);
  return {};
}

/** What a command makes: it is not there before. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'evidence bundle': ['evidence.zip', 'root.json'],
  'closeout bundle': ['closeout.zip'],
};

/** Commands that go on until they are stopped. */
export const ENDLESS: ReadonlySet<string> = new Set(['serve', 'daemon serve']);

/** They work on one running daemon. */
export const OF_A_DAEMON = /^daemon /;

/** Fills a folder for the example of one command. `root`: the folder of this project. */
export function placeExample(name: string, files: ExampleFiles, at: string, root: string): void {
  for (const [file, content] of Object.entries({ ...files, ...ownFiles(name, root) })) {
    if (MADE[name]?.includes(file)) continue;
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), content);
  }
  for (const kept of ['examples', 'policies']) cpSync(join(root, kept), join(at, kept), { recursive: true });
}

export interface NamedExample {
  /** The words that name the command, without `cavra`. */
  readonly name: string;
  readonly example: string;
}

export const examplesOf = (entries: readonly Entry[], path = ''): NamedExample[] =>
  entries.flatMap((entry) =>
    isGroup(entry)
      ? examplesOf(entry.commands, `${path}${entry.name} `)
      : [{ name: `${path}${entry.name}`, example: entry.example }],
  );

export const wordsOf = (example: string): string[] =>
  [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
