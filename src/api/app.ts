/** The HTTP API: one Hono app over web-standard requests, the same on Node, on workerd and in the page. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { CONTRACTS } from '../contracts/registry.ts';
import { type NewId, randomId } from '../contracts/saas/build.ts';
import { openApiDocument } from './openapi.ts';
import { internalError, json, jsonText, notFound } from './respond.ts';
import { mount, type Route } from './route.ts';
import { CLOSEOUT_ROUTES } from './routes/closeout.ts';
import { CONFORMANCE_ROUTES } from './routes/conformance.ts';
import { CONTRACT_ROUTES } from './routes/contracts.ts';
import { ENFORCEMENT_ROUTES } from './routes/enforcement.ts';
import { EVIDENCE_ROUTES } from './routes/evidence.ts';
import { LIFECYCLE_ROUTES } from './routes/lifecycle.ts';
import { saasRoutes } from './routes/saas.ts';
import type { Health } from './schemas.ts';

export interface AppOptions {
  /** Makes correlation ids; random ones unless told. */
  readonly newId?: NewId;
  /** Pages of these origins may call the API. None unless told. */
  readonly corsOrigins?: readonly string[];
  /** Where the API is reached, for the OpenAPI document. */
  readonly apiOrigin?: string;
}

const health: Route = {
  path: '/healthz',
  get: {
    id: 'health',
    summary: 'Says that the process answers.',
    answers: 'Health',
    problems: [],
    answer: () => json({ status: 'ok', contracts: CONTRACTS.length } satisfies Health, 'no-store'),
  },
};

/** Every route, the OpenAPI document's own included. That document is made at its first reading: it is large. */
function routesOf({ newId = randomId, apiOrigin = '/' }: AppOptions): Route[] {
  let text: string | undefined;
  const openApi: Route = {
    path: '/openapi.json',
    get: {
      id: 'openApi',
      summary: 'This document.',
      answers: 'OpenApi',
      problems: [],
      answer: () => {
        text ??= JSON.stringify(openApiDocument(routes, apiOrigin));
        return jsonText(text);
      },
    },
  };
  const routes = [
    ...saasRoutes(newId),
    ...CLOSEOUT_ROUTES,
    ...LIFECYCLE_ROUTES,
    ...ENFORCEMENT_ROUTES,
    ...EVIDENCE_ROUTES,
    ...CONTRACT_ROUTES,
    ...CONFORMANCE_ROUTES,
    health,
    openApi,
  ];
  return routes;
}

/** The routes as they are without any setting, for those who ask what there is. */
export const plainRoutes = (): readonly Route[] => routesOf({});

/** The OpenAPI document as the API gives it, for the static build. */
export function openApiText(apiOrigin = '/'): string {
  return JSON.stringify(openApiDocument(routesOf({ apiOrigin }), apiOrigin));
}

/** The app. It keeps nothing between requests. */
export function createApp(options: AppOptions = {}): Hono {
  const app = new Hono();
  const { corsOrigins = [] } = options;
  if (corsOrigins.length > 0) {
    const crossOrigin = cors({ origin: [...corsOrigins], allowMethods: ['GET', 'POST', 'OPTIONS'] });
    // A plain OPTIONS is not a browser's preflight: it asks for the Allow header.
    app.use((context, next) =>
      context.req.method === 'OPTIONS' && context.req.header('access-control-request-method') === undefined
        ? next()
        : crossOrigin(context, next),
    );
  }
  mount(app, routesOf(options));
  app.notFound(() => notFound());
  app.onError(() => internalError());
  return app;
}
