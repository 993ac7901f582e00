/** A route as data: what answers it and what the OpenAPI document says about it, in one place. */
import type { Context, Hono } from 'hono';
import { problem } from './respond.ts';

/** A parameter of the path or, where it says so, of the query, and the values that it takes when they are few. */
export interface Parameter {
  readonly name: string;
  readonly in?: 'query';
  readonly description: string;
  /** The values that it takes, when they are a closed set. */
  readonly values?: readonly string[];
}

/** A contract whose documents an address answers. */
export interface Taken {
  readonly contract: string;
  /** The path to ask, its parameters filled in, where the route's own has any. */
  readonly path?: string;
}

export interface Endpoint {
  /** Name of the operation in the OpenAPI document. */
  readonly id: string;
  readonly summary: string;
  /** Schema of the body: a contract id. `any` is any JSON. */
  readonly body?: string;
  /** Further contracts whose documents it answers, where the body's own name does not say so, each with the address to ask. */
  readonly takes?: readonly Taken[];
  /** Schema of the answer with status 200, in words and by name: a contract id or a name of API_SCHEMAS. */
  readonly answers: string;
  /** Statuses of its problem documents. */
  readonly problems: readonly number[];
  readonly answer: (context: Context) => Response | Promise<Response>;
}

export interface Route {
  /** As OpenAPI writes it: `/contracts/{id}/validate`. */
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  readonly get?: Endpoint;
  readonly post?: Endpoint;
}

/** The path as Hono writes it. A parameter with an extension behind it takes all but that. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/, (_, name: string, extension: string | undefined) =>
    extension === undefined ? `:${name}` : `:${name}{[^/]+\\${extension}}`,
  );
}

/** The value of a path parameter, without the extension that the path puts behind it. */
export function parameter(context: Context, name: string, extension = ''): string {
  const value = context.req.param(name) ?? '';
  return value.slice(0, value.length - extension.length);
}

function allowed({ get, post }: Route): string {
  const methods = [...(get === undefined ? [] : ['GET', 'HEAD']), ...(post === undefined ? [] : ['POST'])];
  return [...methods, 'OPTIONS'].join(', ');
}

/** Mounts routes: their methods, OPTIONS, and a refusal of every other method. */
export function mount(app: Hono, routes: readonly Route[]): void {
  for (const route of routes) {
    const path = honoPath(route.path);
    const allow = allowed(route);
    if (route.get !== undefined) app.get(path, route.get.answer);
    if (route.post !== undefined) app.post(path, route.post.answer);
    app.options(path, () => new Response(null, { status: 204, headers: { Allow: allow } }));
    app.all(path, () =>
      problem('method-not-allowed', `This address takes ${allow}.`, { headers: { Allow: allow } }),
    );
  }
}
