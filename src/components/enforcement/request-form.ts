/** The small form beside the request's text: it shows the text's fields and says which edit a change means. */
import { setValue } from '../../text/json-edit.ts';

const FIELDS = ['action_type', 'target', 'operation', 'server', 'tool', 'capability'] as const;
type Field = (typeof FIELDS)[number];
type Control = HTMLInputElement | HTMLTextAreaElement;
type Request = Readonly<Record<string, unknown>>;

/** The object that a text holds, if it holds one. */
export function requestIn(text: string): Request | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The form has one field for the operation; a request may name it by either of two keys. */
const keyOf = (field: Field, request: Request): string =>
  field === 'operation' && !textOf(request.operation) && 'requested_operation' in request
    ? 'requested_operation'
    : field;

export class RequestForm {
  readonly #host: HTMLElement;

  /** `edit` gets the text after a change of a control; `text` gives the present one. */
  constructor(host: HTMLElement, text: () => string, edit: (next: string, kind: string) => void) {
    this.#host = host;
    for (const field of FIELDS)
      this.#control(field)?.addEventListener('input', ({ target }) => {
        const request = requestIn(text());
        if (
          request === undefined ||
          !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        )
          return;
        const value = target.value === '' ? undefined : target.value;
        edit(setValue(text(), [keyOf(field, request)], value), `form:${field}`);
      });
  }

  #control(field: Field): Control | null {
    return this.#host.querySelector<Control>(`[data-field="${field}"]`);
  }

  /** Shows what a text says. A text that is no object leaves the form as it was, and closed. */
  show(text: string): void {
    const request = requestIn(text);
    for (const field of FIELDS) {
      const control = this.#control(field);
      if (control === null) continue;
      control.disabled = request === undefined;
      const value = request === undefined ? control.value : textOf(request[keyOf(field, request)]);
      if (control.value !== value) control.value = value;
    }
    if (request === undefined) return;
    const mcp = request.action_type === 'mcp_tool_call';
    for (const field of ['server', 'tool', 'capability'] as const) {
      const row = this.#control(field)?.closest<HTMLElement>('.in-field');
      if (row) row.hidden = !mcp && textOf(request[field]) === '';
    }
  }
}
