// @ts-check
/**
 * What stands between a fresh clone and work: the installed packages and the pinned Node. Plain JavaScript on
 * Node's own modules, because it runs before anything is installed, on whatever Node (20 or later) is there.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkBin } from './link-bin.mjs';
import { ROOT, run } from './run.mjs';

const MODULES = join(ROOT, 'node_modules');
const INSTALL_LIMIT = 600;

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dependencies?: object, devDependencies?: object }} Locked */

/** @param {string} path @returns {any} */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {object | undefined} a @param {object | undefined} b */
function sameEntries(a = {}, b = {}) {
  /** @param {object} value */
  const text = (value) => JSON.stringify(Object.entries(value).sort());
  return text(a) === text(b);
}

/** The Node that the project is pinned to, if its package is installed and its install script ran. */
export function pinnedNode(root = ROOT) {
  const folder = join(root, 'node_modules', 'node', 'bin');
  return ['node', 'node.exe'].map((name) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Why an install is needed, or undefined when what is installed is what the lockfile says. npm itself keeps the
 * list of what it installed in node_modules/.package-lock.json, so no stamp of ours can go stale.
 * @param {string} [root]
 * @returns {string | undefined}
 */
export function whyInstall(root = ROOT) {
  if (!existsSync(join(root, 'node_modules'))) return 'nothing is installed yet';
  /** @type {Record<string, Locked> | undefined} */
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return 'the last install did not finish';
  /** @type {Record<string, Locked> | undefined} */
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  if (locked === undefined) return undefined;
  const wanted = readJson(join(root, 'package.json'));
  const top = locked[''];
  if (
    !sameEntries(wanted?.dependencies, top?.dependencies) ||
    !sameEntries(wanted?.devDependencies, top?.devDependencies)
  )
    return 'package.json names other packages than package-lock.json';
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    // Packages for another system or processor are optional and rightly absent.
    if (found === undefined && entry.optional === true) continue;
    if (found?.version !== entry.version || found?.integrity !== entry.integrity)
      return `${path} is not the one that package-lock.json names`;
  }
  return undefined;
}

/** @returns {[string, string[]]} how to start npm: the very npm that runs this script, where there is one */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return [process.execPath, [script]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/** @param {string} reason */
async function install(reason) {
  const verb = existsSync(join(ROOT, 'package-lock.json')) ? 'ci' : 'install';
  console.error(`Installing packages (npm ${verb}): ${reason}.`);
  const [npm, before] = npmCommand();
  // The build and test tools are dev dependencies, wanted also where NODE_ENV says production.
  const args = [...before, verb, '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const result = await run(npm, args, {
    limit: INSTALL_LIMIT,
    slow: 'Still installing; the first time takes a minute.',
  });
  if (result.code === 0) {
    console.error(`Installed in ${result.seconds.toFixed(0)} s.`);
    return;
  }
  console.error(result.output.trimEnd());
  fail("The install failed; npm's own words are above. Mend that and run the same command again.");
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

const NO_PINNED_NODE = `The pinned Node is missing: npm did not run the install script of the package "node".
That happens when npm is set to ignore-scripts. Allow the four that this project names under "allowScripts":

    npm rebuild node esbuild workerd sharp --ignore-scripts=false

and run the same command again.`;

/**
 * Makes sure that packages are installed and that this script runs under the pinned Node. Returns when both hold;
 * else installs, runs the script again under the pinned Node and ends this process with its exit code.
 * @param {string} scriptUrl the calling script's import.meta.url
 */
export async function enter(scriptUrl) {
  const reason = whyInstall();
  if (reason !== undefined) await install(reason);
  linkBin();
  const node = pinnedNode() ?? fail(NO_PINNED_NODE);
  process.env.PATH = [join(MODULES, '.bin'), process.env.PATH].join(delimiter);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (reason === undefined && realpathSync(process.execPath) === realpathSync(node)) return;
  const { code } = await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], { show: true });
  process.exit(code);
}
