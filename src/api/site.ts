/** The built site's files, behind the API on the Node host. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { baseOf } from '../publish/digests.ts';
import { headersFor, readHeaders } from '../publish/headers.ts';
import { withApiOrigin } from '../publish/policy.ts';
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

function unchanged(context: Context, { modified }: Found): boolean {
  const since = Date.parse(context.req.header('if-modified-since') ?? '');
  // The header counts whole seconds.
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

const isPage = (path: string): boolean => path.endsWith('/') || path.endsWith('.html');

/** The headers that the build wrote for each path; a site of another making may have none. */
async function headersOf(root: string, apiOrigin: string | undefined) {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  const rules = readHeaders(apiOrigin === undefined ? text : withApiOrigin(text, apiOrigin));
  return (path: string) => Object.entries(headersFor(rules, path));
}

/** A page, for an API that was named when this host was started and not when the site was built. */
async function pageText(root: string, path: string, apiOrigin: string | undefined): Promise<string> {
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  const html = await readFile(join(root, file), 'utf8');
  return apiOrigin === undefined ? html : withApiOrigin(html, apiOrigin);
}

/** Answers what the API has no route for. `root` is the folder of the built site. */
export function siteHandler(root: string, apiOrigin?: string): (context: Context) => Promise<Response> {
  const base = baseOf(root);
  const shrink = compress();
  const allHeaders = headersOf(root, apiOrigin);

  /** What is no page of the site, a problem document say, is answered as on a host without one. */
  async function guard(context: Context): Promise<void> {
    for (const [name, value] of (await allHeaders)(context.req.path)) context.header(name, value);
  }

  /** A page for readers, a problem document for programs. */
  async function missing(context: Context): Promise<Response> {
    const wantsPage = context.req.header('accept')?.includes('text/html') ?? false;
    const page = wantsPage ? await pageText(root, '/404.html', apiOrigin).catch(() => undefined) : undefined;
    if (page === undefined) return notFound();
    await guard(context);
    return context.html(page, 404, { 'Cache-Control': 'no-cache' });
  }

  /** In: what is asked for. Out: where it lies in the folder; undefined beside the path of the site. */
  async function placeOf(context: Context): Promise<string | undefined> {
    const front = (await base).slice(0, -1);
    const { path } = context.req;
    return path.startsWith(`${front}/`) ? path.slice(front.length) : undefined;
  }

  async function answer(context: Context, place: string, found: Found): Promise<Response> {
    const { path, method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      return problem('method-not-allowed', 'This address takes GET, HEAD.', {
        headers: { Allow: 'GET, HEAD' },
      });
    }
    await guard(context);
    if (found.kind === 'folder') return context.redirect(`${path}/${new URL(context.req.url).search}`, 301);
    if (context.res.headers.get('Cache-Control') === null) context.header('Cache-Control', 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    if (unchanged(context, found)) return context.body(null, 304);
    if (apiOrigin !== undefined && isPage(path)) return context.html(await pageText(root, place, apiOrigin));
    const response = await serveStatic({ root, rewriteRequestPath: () => place })(context, async () => {});
    // The library knows no name for Markdown.
    if (path.endsWith('.md')) response?.headers.set('Content-Type', 'text/markdown; charset=utf-8');
    return response ?? missing(context);
  }

  return async (context) => {
    const place = await placeOf(context);
    // Who knows the host alone gets to the site.
    if (place === undefined && context.req.path === '/') return context.redirect(await base, 302);
    const found = place === undefined ? undefined : await find(root, place);
    // What is no file of the site stays exactly as the API answers on a host without one.
    if (place === undefined || found === undefined) return missing(context);
    await shrink(context, async () => {
      context.res = await answer(context, place, found);
    });
    return context.res;
  };
}
