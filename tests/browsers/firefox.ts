/**
 * Firefox over WebDriver BiDi, which is JSON over a web socket. Three kinds of message are all that is needed, so they are
 * spoken here; a library for them would bring some twenty packages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, type Page, programNamed, startedProgram } from './engine.ts';

const path = programNamed('firefox-esr') ?? programNamed('firefox');
const ANSWER_MS = 120_000;

interface Reply {
  readonly id?: number;
  readonly type?: string;
  readonly result?: unknown;
  readonly message?: string;
}

/** Commands with their answers, over one socket. */
async function connection(address: string) {
  const socket = new WebSocket(address);
  await new Promise<void>((settle, fail) => {
    socket.onopen = () => settle();
    socket.onerror = () => fail(new Error('the browser takes no connection'));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.onmessage = ({ data }) => {
    const reply: Reply = JSON.parse(String(data));
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  let last = 0;
  const send = (method: string, params: object): Promise<unknown> =>
    new Promise((settle, fail) => {
      last += 1;
      const id = last;
      const timer = setTimeout(() => fail(new Error(`${method} was not answered`)), ANSWER_MS);
      waiting.set(id, (reply) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (reply.type === 'error') fail(new Error(`${method}: ${reply.message ?? ''}`));
        else settle(reply.result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { send, close: () => socket.close() };
}

async function start(): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'cavra-firefox-'));
  const program = await startedProgram(
    path ?? '',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  const { send, close } = await connection(`${program.said}/session`);
  await send('session.new', { capabilities: {} });
  const tree = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = tree.contexts[0]?.context ?? '';
  return {
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const answer = (await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the page threw');
      return JSON.parse(answer.result?.value ?? 'null');
    },
    async close() {
      close();
      await program.end();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export const FIREFOX: Engine = {
  name: 'Firefox',
  missing: path === undefined ? 'Firefox is not installed' : undefined,
  start,
};
