/** What the panel of one operation shows, from a pair that the contract has accepted. Pure. */
import type { Pair } from '../../contracts/saas/build.ts';
import type { Operation } from '../../contracts/saas/operation.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';

export interface CheckRow {
  readonly name: string;
  readonly shows: string;
  readonly asked: boolean;
  /** The status that was reported; undefined when the operation has no status field for this check. */
  readonly status?: string;
}

export interface Panel {
  readonly request: string;
  readonly response: string;
  readonly checks: readonly CheckRow[];
  readonly modules: readonly string[];
  /** What the documents themselves say stays private. */
  readonly boundaries: readonly string[];
}

export type ConsoleOperation = Operation & { readonly surface: NonNullable<Operation['surface']> };

/** The operations that the console can ask an API for. */
export const CONSOLE_OPERATIONS = OPERATIONS.filter(
  (operation): operation is ConsoleOperation => operation.surface !== undefined,
);

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Boundary texts: the constants of request and summary that say what stays private. */
function boundariesOf({ request, response }: Operation, asked: Values, answered: Values): string[] {
  const fixedOf = (fields: Operation['request'], values: Values) =>
    Object.entries(fields)
      .filter(([, field]) => field.fixed && typeof field.initial === 'string')
      .map(([name]) => String(values[name]));
  return [...fixedOf(request, asked), ...fixedOf(response.summary ?? {}, answered)];
}

export function panelOf(operation: Operation, { request, response }: Pair): Panel {
  const summary = valuesOf(response.payload.summary);
  const asked = new Set(textsOf(request.payload.required_checks));
  return {
    request: JSON.stringify(request, null, 2),
    response: JSON.stringify(response, null, 2),
    checks: operation.checks.map(({ name, shows, status }) => ({
      name,
      shows,
      asked: asked.has(name),
      ...(status === undefined ? {} : { status: String(summary[status]) }),
    })),
    modules: textsOf(response.payload.private_modules_required),
    boundaries: boundariesOf(operation, request.payload, summary),
  };
}
