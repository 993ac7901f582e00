/** The methods of a Go message: reading it strictly, writing it, and its record. */
import type { WireField, WireMessage } from '../../src/contracts/enforcement/wire-field.ts';
import { goName, isMessage } from './go-names.ts';

/** Names of the reader's and the writer's methods in wire.go. */
const METHODS: Record<string, string> = { string: 'text', bool: 'flag', int32: 'number' };

/** `if` around a statement, where a field says something. Booleans stand for themselves. */
function notZero({ name, type, repeated }: WireField): string {
  const value = `m.${goName(name)}`;
  if (repeated) return `len(${value}) > 0`;
  if (type === 'string') return `${value} != ""`;
  if (type === 'bool') return value;
  return type === 'int32' ? `${value} != 0` : `${value} != nil`;
}

function readOne(field: WireField, key: string, into: string): string[] {
  if (!isMessage(field)) return [`${into} = d.${METHODS[field.type]}(${key})`];
  return [`if !${key}.isNull() {`, `\t${into} = &${field.type}{}`, `\t${into}.decode(d, ${key})`, '}'];
}

function readField(field: WireField): string[] {
  const into = `m.${goName(field.name)}`;
  if (!field.repeated) return readOne(field, 'key', into);
  const variable = isMessage(field) ? `item := &${field.type}{}` : `item := d.${METHODS[field.type]}(part)`;
  return [
    'for _, part := range d.list(key) {',
    `\t${variable}`,
    ...(isMessage(field) ? ['\titem.decode(d, part)'] : []),
    `\t${into} = append(${into}, item)`,
    '}',
  ];
}

function writeValue(field: WireField, value: string): string {
  return isMessage(field) ? `${value}.encode(w)` : `w.${METHODS[field.type]}(${value})`;
}

function writeField(field: WireField): string[] {
  const value = `m.${goName(field.name)}`;
  const key = `\tw.key(${JSON.stringify(field.name)})`;
  if (!field.repeated) return [`if ${notZero(field)} {`, key, `\t${writeValue(field, value)}`, '}'];
  return [
    `if ${notZero(field)} {`,
    key,
    "\tw.open('[')",
    `\tfor _, item := range ${value} {`,
    '\t\tw.next()',
    `\t\t${writeValue(field, 'item')}`,
    '\t}',
    "\tw.close(']')",
    '}',
  ];
}

function recordField(field: WireField): string[] {
  const value = `m.${goName(field.name)}`;
  const key = `record[${JSON.stringify(field.name)}]`;
  const inner = isMessage(field) && !field.repeated ? `${value}.Record()` : value;
  return [`if ${notZero(field)} {`, `\t${key} = ${inner}`, '}'];
}

const indented = (lines: readonly string[], tabs: string): string =>
  lines.map((line) => `${tabs}${line}`).join('\n');

/** The Go functions of one message, each as text that ends with a line break. */
export function goMethods({ name, fields }: WireMessage): string[] {
  const cases = fields.map(
    (field) => `\t\tcase ${JSON.stringify(field.name)}:\n${indented(readField(field), '\t\t\t')}`,
  );
  return [
    `// Fields gives the field table of the message.
func (*${name}) Fields() []Field {
	return ${name}Fields
}
`,
    `// decode reads the message from a JSON object. What is wrong is kept by the decoder.
func (m *${name}) decode(d *decoder, at place) {
	for _, key := range d.object(at) {
		switch key.name {
${cases.join('\n')}
		default:
			d.unknown(key)
		}
	}
}
`,
    `// encode writes the fields that say something, in the order of the proto.
func (m *${name}) encode(w *writer) {
	w.open('{')
${indented(fields.flatMap(writeField), '\t')}
	w.close('}')
}
`,
    `// Record gives the fields that say something, by their JSON names. It is empty when none does.
func (m *${name}) Record() map[string]any {
	record := map[string]any{}
${indented(fields.flatMap(recordField), '\t')}
	return record
}
`,
  ];
}
