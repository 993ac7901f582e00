// @ts-check
/**
 * `npm run release -- VERSION [--dry-run]`: everything of a release that a person could forget. Tests the tree, gives
 * the changelog its date, keeps an image of the wire contract and of all schemas, commits and tags. It pushes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './install.mjs';
import { releaseChangelog } from './release/changelog.mjs';
import { ROOT, run } from './run.mjs';

await enter(import.meta.url);
const [version = '', flag, ...more] = process.argv.slice(2);
const dryRun = flag === '--dry-run';
if (!/^\d+\.\d+\.\d+$/.test(version) || more.length > 0 || (flag !== undefined && !dryRun)) {
  console.error('npm run release -- VERSION [--dry-run]');
  process.exit(2);
}

/** @param {string} why @returns {never} */
function refuse(why) {
  console.error(`Not released: ${why}`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args */
async function must(command, args, limit = 3_600) {
  const { code, output } = await run(command, args, { limit });
  if (code !== 0) refuse(`${command} ${args.join(' ')} ended with ${code}.\n${output.trimEnd()}`);
  return output;
}

/** @param {string} name */
const pathOf = (name) => join(ROOT, name);
/** @param {string} name */
const read = (name) => readFileSync(pathOf(name), 'utf8');

if ((await must('git', ['status', '--porcelain'])) !== '')
  refuse('the tree has changes that are not committed.');
if ((await must('git', ['tag', '--list', `v${version}`])) !== '') refuse(`the tag v${version} exists.`);

const { schemaImageText } = await import('./release/schema-image.ts');
const { UPDATED_FILE, updatedText } = await import('./release/updated.ts');
const { imageText } = await import('./generate/image.ts');
const day = new Date().toISOString().slice(0, 10);
/** @param {string} text */
const withVersion = (text) => text.replace(/("version": )"[^"]*"/, `$1"${version}"`);
/** @type {Record<string, string>} */
const files = {};
try {
  files['CHANGELOG.md'] = releaseChangelog(read('CHANGELOG.md'), version, day);
  files[UPDATED_FILE] = updatedText(day);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
files['package.json'] = withVersion(read('package.json'));
// The first two of the lock file are this package's own.
files['package-lock.json'] = withVersion(read('package-lock.json')).replace(
  /("packages": \{\s*"": \{\s*"name": "[^"]*",\s*"version": )"[^"]*"/,
  `$1"${version}"`,
);
files[`proto/images/${version}.json`] = imageText(false);
files[`schemas/images/${version}.json`] = schemaImageText(version);
// An image is what clients rely on: one that exists is never written over.
for (const name of Object.keys(files).filter((path) => path.includes('/images/') && existsSync(pathOf(path))))
  delete files[name];

for (const name of Object.keys(files)) console.log(`${dryRun ? 'would write' : 'written'}  ${name}`);
if (dryRun) process.exit(0);

// Known weaknesses of what is shipped end a release; those of the tools that build it are printed, and a person judges.
await must('npm', ['audit', '--omit=dev', '--audit-level=low']);
const tools = await run('npm', ['audit', '--audit-level=low'], { limit: 300 });
if (tools.code !== 0) console.log(tools.output.trimEnd());

for (const [name, text] of Object.entries(files)) writeFileSync(pathOf(name), text);
console.log('Testing what will be released; this takes about a quarter of an hour.');
await must(process.execPath, [pathOf('scripts/test.mjs')]);
await must('git', ['add', ...Object.keys(files)]);
await must('git', ['commit', '-m', `release: ${version}`]);
await must('git', ['tag', '-a', `v${version}`, '-m', `Before the Agent Acts ${version}`]);
console.log(`Released here as v${version}. Look at it, then: git push --follow-tags`);
