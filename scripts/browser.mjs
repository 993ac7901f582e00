// @ts-check
/**
 * The browser of the tests: one that is here already, else Playwright's own download, else Debian's package.
 * A browser counts only when it has really opened a page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, toolFile } from './run.mjs';

/** For containers and root, and so that the browser itself calls nobody. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DOWNLOAD_LIMIT = 300;
const APT_LIMIT = 420;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string[]} places where a browser usually stands, in order */
function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const base = process.env[name];
      if (base === undefined) return [];
      return [['Google', 'Chrome'], ['Chromium'], ['Microsoft', 'Edge']].map((parts) =>
        join(base, ...parts, 'Application', parts[0] === 'Microsoft' ? 'msedge.exe' : 'chrome.exe'),
      );
    });
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {Promise<string[]>} browsers that stand on this machine, the wanted one first; none of them tried yet */
async function candidates() {
  const { chromium } = await import('@playwright/test');
  const named = process.env.CAVRA_BROWSER;
  if (named) return [named];
  const places = [chromium.executablePath(), ...usualPlaces()];
  return [...new Set(places)].filter((path) => path !== '' && existsSync(path));
}

/** The browser that tests use as things are: its path, or undefined when there is none. Starts nothing. */
export async function findBrowser() {
  return (await candidates())[0];
}

/** Why a browser does not work, in one line; undefined when it opened a page. @param {string} executablePath */
async function whyUnfit(executablePath) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, timeout: 30_000 });
    await (await browser.newPage()).goto('about:blank');
    await browser.close();
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
  }
}

/** @param {string[]} notes takes a line for each browser that does not work */
async function firstFit(notes) {
  for (const path of await candidates()) {
    const reason = await whyUnfit(path);
    if (reason === undefined) return path;
    notes.push(`${path} does not start: ${reason}`);
  }
  return undefined;
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  try {
    // Ubuntu's package of that name is only a pointer to a snap, which does not run in containers.
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

const ADVICE = `No browser for the tests could be found or installed. Do one of these and run the tests again:
  npx playwright install --with-deps chromium     Playwright's own; needs its download site
  apt-get install chromium                        Debian, as root
  CAVRA_BROWSER=/path/to/chrome npm test          a Chromium or Chrome of yours`;

/**
 * A browser that works, installed if need be. Throws an Error that says what was tried and what to do.
 * @param {(line: string) => void} [say] told what takes time
 * @returns {Promise<string>} the path of its program
 */
export async function ensureBrowser(say = () => {}) {
  /** @type {string[]} */
  const notes = [];
  const here = await firstFit(notes);
  if (here !== undefined) return here;
  if (process.env.CAVRA_BROWSER) throw new Error(`CAVRA_BROWSER: ${notes.join('; ')}`);

  say('Downloading a browser for the tests.');
  const download = await run(process.execPath, [toolFile('playwright'), 'install', 'chromium'], {
    limit: DOWNLOAD_LIMIT,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  if (download.code !== 0) notes.push(`the download failed: ${firstError(download.output)}`);
  const downloaded = download.code === 0 ? await firstFit(notes) : undefined;
  if (downloaded !== undefined) return downloaded;

  if (isDebianRoot()) {
    say("Installing Debian's chromium.");
    const quiet = { limit: APT_LIMIT, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], quiet);
    const apt = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    if (apt.code !== 0) notes.push(`apt-get failed: ${apt.output.trim().split('\n').at(-1)}`);
    const installed = apt.code === 0 ? await firstFit(notes) : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error([ADVICE, ...notes.map((note) => `  (${note})`)].join('\n'));
}

/** @param {string} output */
function firstError(output) {
  return (
    output
      .split('\n')
      .find((line) => line.startsWith('Error'))
      ?.slice(0, 200) ?? 'no reason given'
  );
}
