/** The built site's files, behind the API on the Node host. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import { notFound, problem } from './respond.ts';

interface Found {
  readonly kind: 'file' | 'folder';
  readonly modified: Date;
}

/** What a path names in the site. Only plain paths name something: no escapes, no empty or dotted segments. */
async function find(root: string, path: string): Promise<Found | undefined> {
  if (/%|\\|\/\/|\/\.|\0/.test(path)) return undefined;
  try {
    const here = await stat(join(root, path));
    const file = here.isDirectory() ? await stat(join(root, path, 'index.html')) : here;
    if (!file.isFile() || (path.endsWith('/') && !here.isDirectory())) return undefined;
    return { kind: here.isDirectory() && !path.endsWith('/') ? 'folder' : 'file', modified: file.mtime };
  } catch {
    return undefined;
  }
}

/** Names under this folder carry a hash of their content. */
const HASHED = '/_astro/';
const FOREVER = 'public, max-age=31536000, immutable';

function unchanged(context: Context, { modified }: Found): boolean {
  const since = Date.parse(context.req.header('if-modified-since') ?? '');
  // The header counts whole seconds.
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** A page for readers, a problem document for programs. */
async function missing(context: Context, root: string): Promise<Response> {
  const wantsPage = context.req.header('accept')?.includes('text/html') ?? false;
  const page = wantsPage ? await readFile(join(root, '404.html'), 'utf8').catch(() => undefined) : undefined;
  return page === undefined ? notFound() : context.html(page, 404, { 'Cache-Control': 'no-cache' });
}

/** Answers what the API has no route for. `root` is the folder of the built site. */
export function siteHandler(root: string): (context: Context) => Promise<Response> {
  const files = serveStatic({ root });
  return async (context) => {
    const { path, method } = context.req;
    const found = await find(root, path);
    if (found === undefined) return missing(context, root);
    if (method !== 'GET' && method !== 'HEAD') {
      return problem('method-not-allowed', 'This address takes GET, HEAD.', {
        headers: { Allow: 'GET, HEAD' },
      });
    }
    if (found.kind === 'folder') return context.redirect(`${path}/${new URL(context.req.url).search}`, 301);
    context.header('Cache-Control', path.startsWith(HASHED) ? FOREVER : 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    if (unchanged(context, found)) return context.body(null, 304);
    const response = await files(context, async () => {});
    return response ?? missing(context, root);
  };
}
