/** Shell lines that do what the page does. Only accepted values get here, so none of them looks like a secret. */
import type { Fields } from '../../contracts/saas/operation.ts';
import type { Call } from './exchange.ts';

/** Where `npm start` and `cavra serve` listen. */
export const LOCAL_SERVER = 'http://127.0.0.1:4321';

const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** A word for a POSIX shell: plain as it stands, else in single quotes. */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

const joined = (lines: readonly string[]): string => lines.join(' \\\n  ');

export function curlCommand({ method, path, body }: Call, server = LOCAL_SERVER): string {
  return joined([
    `curl -sS -X ${method} ${shellWord(server + path)}`,
    `-H ${shellWord('Content-Type: application/json')}`,
    `--data-raw ${shellWord(body)}`,
  ]);
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The words of one flag: repeated for a list, name=text for a map. */
function flagWords(flag: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => `--${flag} ${shellWord(said(item))}`);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, item]) => `--${flag} ${shellWord(`${name}=${said(item)}`)}`);
  }
  return [`--${flag} ${shellWord(said(value))}`];
}

/** The builder command for an input. Fields that have their default are left out, as a person would. */
export function cavraCommand(
  verb: readonly string[],
  input: Readonly<Record<string, unknown>>,
  fields: Fields,
): string {
  const { tenant_id: tenant, requested_by: asker = 'community', ...rest } = input;
  const flags = Object.entries(rest).flatMap(([name, value]) => {
    if (JSON.stringify(value) === JSON.stringify(fields[name]?.initial)) return [];
    const flag = fields[name]?.schema.meta()?.flag ?? name.replaceAll('_', '-');
    return flagWords(flag, value);
  });
  const who = asker === 'community' ? [] : flagWords('requested-by', asker);
  return joined([['npx cavra', ...verb, shellWord(said(tenant))].join(' '), ...who, ...flags]);
}
