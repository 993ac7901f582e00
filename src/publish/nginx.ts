/** The headers of a built site as a configuration of nginx. They hold hashes of its scripts, so each build has its own. */
import type { HeaderRule } from './headers.ts';

export interface NginxPlace {
  /** Where the site lies on the host; below a path, the folder in which that path begins. */
  readonly root: string;
  /** With a slash at each end. */
  readonly base: string;
  readonly port: number;
}

const quotedText = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** A level with headers of its own takes none from the level above, so each says all of them. */
const headerLines = ({ headers }: HeaderRule, indent: string): string[] =>
  Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} ${quotedText(value)} always;`);

const asText = (rule: HeaderRule): string => JSON.stringify(rule.headers);

const locationOf = ({ path }: HeaderRule): string =>
  path.endsWith('*') ? `location ^~ ${path.slice(0, -1)}` : `location = ${path}`;

/** In: the rules, the site's own page first. Out: a server block; paths with the same headers as the site's page need no line. */
export function nginxConfig(rules: readonly HeaderRule[], { root, base, port }: NginxPlace): string {
  const [first, ...others] = rules;
  if (first === undefined) throw new Error('a site without a rule for its headers');
  const own = others.filter((rule) => asText(rule) !== asText(first));
  return [
    'server {',
    `    listen ${port};`,
    `    root ${quotedText(root)};`,
    '    index index.html;',
    '    charset utf-8;',
    '    charset_types text/plain text/css text/markdown text/xml application/javascript application/json image/svg+xml;',
    '    server_tokens off;',
    '    absolute_redirect off;',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_types text/plain text/css text/markdown text/xml application/javascript application/json image/svg+xml;',
    `    error_page 404 ${base}404.html;`,
    ...headerLines(first, '    '),
    '    add_header Cache-Control "no-cache" always;',
    `    location = ${base}_headers { return 404; }`,
    // Its list of types has none for Markdown. Headers come from the level above, where a level has none of its own.
    `    location ~ \\.md$ { types { } default_type text/markdown; }`,
    ...own.flatMap((rule) => [
      `    ${locationOf(rule)} {`,
      ...headerLines(rule, '        '),
      ...('Cache-Control' in rule.headers ? [] : ['        add_header Cache-Control "no-cache" always;']),
      '    }',
    ]),
    '}',
    '',
  ].join('\n');
}
