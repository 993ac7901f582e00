/**
 * A synthetic packet as data. `{M}` stands for the mode, `{P}` for the prefix of its references. An object with a
 * key that begins with `$` is a directive, filled in by the builder:
 * `$allTrue` every flag of the check is true, with the other keys laid over; `$result` the result of the gate before;
 * `$clean` that result has no blocker; `$ready` it is ready; `$allReady` R7.1 to R7.6 are; `$intake` and
 * `$intakeRefs` the references of the intake; `$index` the entries of the verification index.
 */
export type TemplateValue =
  | string
  | number
  | boolean
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };

export type Template = Readonly<Record<string, TemplateValue>>;
