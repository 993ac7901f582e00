/** The list of addresses that may leave the site. An entry that ends with a slash stands for all below it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Finding } from '../finding.ts';
import { RULES } from '../rules.ts';
import type { Fault } from './resolve.ts';

const schema = z.strictObject({
  external: z.array(
    z.strictObject({
      url: z.url({ protocol: /^https?$/ }),
      reason: z.string().trim().min(8),
      /** False for addresses that nothing answers by intent. */
      fetch: z.boolean().optional(),
    }),
  ),
});

export type ExternalList = z.infer<typeof schema>['external'];

/** Reads the list; a list that cannot be used is a finding. */
export function readExternalList(
  root: string,
  file: string,
): { readonly list: ExternalList } | { readonly finding: Finding } {
  const full = join(root, file);
  const bad = (message: string) => ({
    finding: {
      rule: 'bad-external-list',
      file,
      line: 1,
      column: 1,
      message,
      fix: RULES['bad-external-list'].fix,
    } as const,
  });
  if (!existsSync(full)) return bad(`The file ${file} does not exist.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(full, 'utf8'));
  } catch {
    return bad('It is not JSON.');
  }
  const read = schema.safeParse(value);
  if (read.success) return { list: read.data.external };
  const [issue] = read.error.issues;
  return bad(`At ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'it has another form'}.`);
}

const covers = (entry: string, url: string): boolean =>
  entry.endsWith('/') ? url.startsWith(entry) : url === entry || url.startsWith(`${entry}#`);

/** The entry for an address. */
export const listed = (list: ExternalList, url: string): ExternalList[number] | undefined =>
  list.find((entry) => covers(entry.url, url));

/** The fault of an address that is not on the list, which is in `file`. */
export function unlistedFault(list: ExternalList, file: string, url: string): Fault | undefined {
  if (listed(list, url) !== undefined) return undefined;
  return {
    rule: 'unlisted-external',
    message: `${url} is not on the list of external addresses.`,
    fix: `Add ${JSON.stringify({ url, reason: '…' })} to ${file} with the reason for the link, or drop the link.`,
  };
}
