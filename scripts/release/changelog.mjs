// @ts-check
/** The changelog as a release changes it. */

const UNRELEASED = '## Unreleased';

/**
 * Gives what is unreleased a version and a day, and opens a new, empty part above it.
 * @param {string} text of CHANGELOG.md
 * @param {string} version
 * @param {string} day such as `2026-11-28`
 * @returns {string} Throws when there is nothing to release or the version stands there already.
 */
export function releaseChangelog(text, version, day) {
  const start = text.indexOf(`${UNRELEASED}\n`);
  if (start < 0) throw new Error(`CHANGELOG.md has no part "${UNRELEASED}".`);
  const body = text.slice(start + UNRELEASED.length + 1);
  const end = body.search(/^## /m);
  const entries = (end < 0 ? body : body.slice(0, end)).trim();
  if (entries === '')
    throw new Error('CHANGELOG.md says nothing under "Unreleased". Write what a reader will notice first.');
  if (text.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has a part for ${version} already.`);
  const rest = end < 0 ? '' : `\n${body.slice(end)}`;
  return `${text.slice(0, start)}${UNRELEASED}\n\n## ${version} (${day})\n\n${entries}\n${rest}`;
}
