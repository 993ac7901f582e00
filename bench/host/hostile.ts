/** What nobody should send: bodies that are refused, and senders that are slow, cut off or never done. */
import { connect, type Socket } from 'node:net';

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Bodies that get an answer of the 400s or a verdict that is no yes; never one of the 500s. */
export const HOSTILE_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '\u0000',
  deep(5_000),
  `{"a":${'1'.repeat(400)}}`,
  `{"tenant_id":"${'x'.repeat(60_000)}"}`,
  `{${Array.from({ length: 3_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
  `[${'{},'.repeat(20_000)}{}]`,
  'x'.repeat(200_000),
  '{"tenant_id":"\\ud800"}',
];

const HEAD =
  'POST /contracts/saas_operating_automation.request/validate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

const open = (port: number): Promise<Socket> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.on('error', () => done(socket));
  });

/** A declared length, half a body, and gone. */
export async function aborted(port: number): Promise<void> {
  const socket = await open(port);
  socket.write(`${HEAD}Content-Length: 40000\r\n\r\n{"tenant_id":"${'x'.repeat(20_000)}`);
  await new Promise((done) => setTimeout(done, 5));
  socket.destroy();
}

/** A byte now and then, until somebody loses patience. Resolves when the connection is closed. */
export async function slow(port: number, milliseconds: number): Promise<void> {
  const socket = await open(port);
  socket.write(`${HEAD}Content-Length: 40000\r\n\r\n`);
  const drip = setInterval(() => socket.write('x'), 100);
  const end = setTimeout(() => socket.destroy(), milliseconds);
  await new Promise<void>((done) => socket.on('close', () => done()));
  clearInterval(drip);
  clearTimeout(end);
}

/** Bytes that are no HTTP. */
export async function garbage(port: number): Promise<void> {
  const socket = await open(port);
  socket.end('\u0016\u0003\u0001\u0000 this is no request\r\n\r\n');
  socket.resume();
  await new Promise<void>((done) => socket.on('close', () => done()));
}
