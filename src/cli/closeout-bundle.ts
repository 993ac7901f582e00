/** `cavra closeout bundle` and `verify`: the evidence of a closeout as a zip, and the check of one. */
import { TRIAL_PACKAGE } from '../contracts/closeout/contracts.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { sha256Hex } from '../runtime/bundle/digest.ts';
import { ZIP_LIMITS } from '../runtime/bundle/zip-read.ts';
import { makeCloseoutBundle } from '../runtime/closeout/bundle.ts';
import { verifyCloseoutBundle } from '../runtime/closeout/verify-bundle.ts';
import { validateBytes } from '../runtime/validate-text.ts';
import type { Command, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { UsageError } from './errors.ts';
import { momentOf } from './evidence-input.ts';
import { issueLine, refusing, toJson } from './evidence-output.ts';
import { nameOf, readBounded } from './input.ts';
import { writeOutput } from './output-file.ts';
import { verdictText } from './verdict-text.ts';

const AS_OF = (initial: string) => ({
  name: 'as-of',
  value: 'TIME',
  description: 'The moment that dates are held against.',
  initial,
});

async function runBundle({ io, args, flags }: Invocation): Promise<number> {
  const out = flags.one('out');
  if (out === undefined) throw new UsageError('--out is missing: the file for the zip.');
  const asOf = momentOf(flags, 'as-of');
  const [path = ''] = args;
  const bytes = await readBounded(path, TRIAL_PACKAGE.limits.bytes, io);
  const { verdict, value } = validateBytes(TRIAL_PACKAGE, bytes);
  if (verdict.outcome !== 'yes') {
    const source = { name: nameOf(path), text: new TextDecoder().decode(bytes) };
    await io.stderr.write(verdictText(verdict, source.name, () => source));
    return OUTCOMES[verdict.outcome];
  }
  const { zip, manifest, decision } = await makeCloseoutBundle(value, { asOf });
  writeOutput(out, zip, flags, io);
  const sha256 = await sha256Hex(zip);
  const { content_sha256, files } = manifest;
  const json = { out, bytes: zip.length, sha256, content_sha256, state: decision.state };
  const text = `${out}: ${files.length + 1} files, ${zip.length} bytes, ${decision.state}\nsha256 ${sha256}\ncontent ${content_sha256}\n`;
  await io.stdout.write(flags.one('format') === 'json' ? toJson(json) : text);
  return OUTCOMES.yes;
}

async function runVerify({ io, args, flags }: Invocation): Promise<number> {
  const zip = await readBounded(args[0] ?? '', ZIP_LIMITS.bytes, io);
  const result = await verifyCloseoutBundle(zip, { asOf: momentOf(flags, 'as-of') });
  const { outcome, intact, decision, issues } = result;
  const says = intact ? 'intact' : outcome === 'unusable' ? 'unusable' : 'damaged';
  const text = `${issues.map(issueLine).join('')}${says}: ${decision?.state ?? 'no decision'}\n`;
  await io.stdout.write(flags.one('format') === 'json' ? toJson(result) : text);
  return OUTCOMES[outcome];
}

export const BUNDLE_COMMANDS: readonly Command[] = [
  {
    name: 'bundle',
    summary: 'Packs a closeout package with the decision on it into an evidence bundle.',
    details: [
      'Nothing that looks like a secret or a key gets in: such a package is refused with its code. The same package and moment give the same bytes, here and in the page.',
    ],
    args: [{ name: 'FILE', description: 'The package; a single dash reads standard input.' }],
    flags: [
      { name: 'out', value: 'FILE', description: 'Where the zip goes.' },
      { name: 'force', description: 'Writes over a file that exists.' },
      AS_OF('generated_at of the package'),
      FORMAT,
    ],
    example: 'cavra closeout bundle package.json --out closeout.zip',
    run: refusing(runBundle),
  },
  {
    name: 'verify',
    summary: 'Checks every file of a closeout bundle and judges its records again.',
    details: [
      'A bundle in which a file was changed, added, left out or swapped is exit code 1, and each file is named. An intact one gives the code of its release state: ready_for_release is 0, ready_with_accepted_risk is 3, blocked is 1.',
      'A closeout bundle is not signed: its digests show change, not who made it.',
    ],
    args: [{ name: 'BUNDLE', description: 'The zip; a single dash reads standard input.' }],
    flags: [AS_OF('the moment in the manifest'), FORMAT],
    example: 'cavra closeout verify closeout.zip',
    run: refusing(runVerify),
  },
];
