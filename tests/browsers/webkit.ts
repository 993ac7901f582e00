/**
 * WebKitGTK over WebDriver, which is JSON over HTTP. Four requests are all that is needed, so they are spoken here; a
 * library for them would bring a browser manager for every system.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Engine, type Page, programNamed, startedProgram } from './engine.ts';

const driver = programNamed('WebKitWebDriver');
const screen = programNamed('xvfb-run');
const LIBRARIES = '/usr/lib';
const ANSWER_MS = 120_000;

/** The small browser that comes with the driver. */
function miniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  const folders = readdirSync(LIBRARIES).flatMap((machine) => {
    const inner = join(LIBRARIES, machine);
    try {
      return readdirSync(inner)
        .filter((name) => name.startsWith('webkit'))
        .map((name) => join(inner, name, 'MiniBrowser'));
    } catch {
      // A file, or not for us to read.
      return [];
    }
  });
  return folders.find((file) => existsSync(file));
}

const browser = miniBrowser();

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => settle(port));
    });
  });

async function ask(url: string, method: 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(ANSWER_MS),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok)
    throw new Error(`${method} ${new URL(url).pathname}: ${JSON.stringify(value).slice(0, 300)}`);
  return value;
}

/** The driver listens before it says anything. */
async function whenReady(url: string): Promise<void> {
  for (let tries = 100; tries > 0; tries -= 1) {
    const answers = await fetch(`${url}/status`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error('the driver does not listen');
}

async function start(): Promise<Page> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const words = ['-a', driver ?? '', `--port=${port}`];
  // It prints nothing of its own; the shell says that it goes on to start it.
  const program = await startedProgram(
    '/bin/sh',
    ['-c', 'echo starting; exec "$@"', 'sh', screen ?? '', ...words],
    /starting/,
  );
  try {
    await whenReady(url);
    const session = (await ask(`${url}/session`, 'POST', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    })) as { sessionId: string };
    const at = `${url}/session/${session.sessionId}`;
    await ask(`${at}/timeouts`, 'POST', { script: ANSWER_MS, pageLoad: ANSWER_MS });
    return {
      async open(address) {
        await ask(`${at}/url`, 'POST', { url: address });
      },
      async evaluate(expression) {
        const script = `const done = arguments[arguments.length - 1];
          Promise.resolve(${expression}).then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
        const text = (await ask(`${at}/execute/async`, 'POST', { script, args: [] })) as string;
        const { value, error } = JSON.parse(text) as { value?: unknown; error?: string };
        if (error !== undefined) throw new Error(error);
        return value;
      },
      async close() {
        await ask(at, 'DELETE').catch(() => undefined);
        await program.end();
      },
    };
  } catch (error) {
    await program.end();
    throw error;
  }
}

const lacking = [
  ['WebKitWebDriver', driver],
  ['MiniBrowser', browser],
  ['xvfb-run', screen],
].filter(([, found]) => found === undefined);

export const WEBKIT: Engine = {
  name: 'WebKitGTK',
  missing: lacking.length === 0 ? undefined : `${lacking.map(([name]) => name).join(' and ')} not installed`,
  start,
};
