/** `cavra evidence verify-log`: the chain of a daemon's evidence log, hash by hash. */
import { OUTCOMES } from '../contracts/issue.ts';
import { LogVerifier } from '../runtime/enforcement/runner/verify-log.ts';
import type { Command, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { EVIDENCE_KEY, given, readKey } from './daemon/config.ts';
import { LONGEST_LINE } from './daemon/evidence-log.ts';
import { printable } from './errors.ts';
import { nameOf, readChunks } from './input.ts';

const NEWLINE = 0x0a;

/** The lines of a stream, each at most so long; undefined stands for one that is longer. */
async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  const line = (): Uint8Array | undefined => {
    const whole = length > most ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

async function run({ io, args, flags }: Invocation): Promise<number> {
  const [path = ''] = args;
  const key = await readKey(flags, io, { ...EVIDENCE_KEY, flag: 'key-file' });
  const verifier = new LogVerifier({
    key,
    keyId: given(flags, io, 'key-id', 'CAVRA_DAEMON_EVIDENCE_KEY_ID'),
    requireSigned: flags.has('require-signed'),
  });
  for await (const line of linesOf(readChunks(path, io), LONGEST_LINE)) {
    if (line === undefined) verifier.addTooLong(LONGEST_LINE);
    else await verifier.add(new TextDecoder().decode(line));
  }
  const report = verifier.report(nameOf(path));
  const { valid, records, signed_records, errors } = report;
  const text = `${errors.map((error) => `${printable(error)}\n`).join('')}${valid ? 'valid' : 'not valid'}: ${records} records, ${signed_records} signed\n`;
  await io.stdout.write(flags.one('format') === 'json' ? `${JSON.stringify(report, null, 2)}\n` : text);
  return valid ? OUTCOMES.yes : OUTCOMES.no;
}

export const verifyLog: Command = {
  name: 'verify-log',
  summary: 'Verifies the evidence log of a daemon: each record, and the chain from one to the next.',
  details: [
    'A chain shows that nothing inside was changed or taken out; only signatures show who wrote it. A record without a signature passes, upstream and here, unless --require-signed is given: without it, one who strips all signatures and writes the hashes again goes unnoticed. Records that were cut off at the end leave no trace in the file.',
  ],
  args: [{ name: 'LOG', description: 'The log; a single dash reads standard input.' }],
  flags: [
    { name: 'key-file', value: 'FILE', description: `The key of the signatures. Also: ${EVIDENCE_KEY.env}.` },
    { name: 'key-id', value: 'ID', description: 'The key id that each signature must name.' },
    { name: 'require-signed', description: 'Refuses a record without a signature.' },
    FORMAT,
  ],
  example: 'cavra evidence verify-log examples/ci/evidence.jsonl',
  run,
};
