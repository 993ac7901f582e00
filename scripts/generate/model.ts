/** The wire contract as the generators see it: read from the descriptor that buf makes, comments included. */
import {
  createFileRegistry,
  type DescField,
  type DescMessage,
  fromBinary,
  ScalarType,
} from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { WireField, WireMessage } from '../../src/contracts/enforcement/wire-field.ts';
import { buf } from './files.ts';
import { type Words, wordsOf } from './words.ts';

/** The proto file of the enforcement contract, inside the module `proto/`. */
const PROTO_FILE = 'cavra/enforcement/v1/enforcement.proto';
export const PROTO_PATH = `proto/${PROTO_FILE}`;

const SCALARS: Partial<Record<ScalarType, WireField['type']>> = {
  [ScalarType.STRING]: 'string',
  [ScalarType.BOOL]: 'bool',
  [ScalarType.INT32]: 'int32',
};

const SAMPLES: Record<string, unknown> = { string: 'text', bool: true, int32: 1 };

/** Numbers of the descriptor format: messages of a file, fields of a message. */
const [MESSAGES_OF_FILE, FIELDS_OF_MESSAGE] = [4, 2];

function commentsOf(file: FileDescriptorProto): (path: readonly number[]) => Words {
  const comments = new Map(
    file.sourceCodeInfo?.location.map((location) => [location.path.join('.'), location.leadingComments]),
  );
  return (path) => wordsOf(comments.get(path.join('.')) ?? '');
}

function unsupported(field: DescField, what: string): never {
  throw new Error(
    `${field.parent.name}.${field.name}: ${what} is not a kind of field that this contract uses. ` +
      'It has text, bool, int32, messages, and lists of these.',
  );
}

function typeOf(field: DescField): WireField['type'] {
  if (field.oneof !== undefined || field.proto.proto3Optional)
    unsupported(field, 'a oneof or optional field');
  const scalar =
    field.fieldKind === 'scalar' ? field.scalar : field.fieldKind === 'list' ? field.scalar : undefined;
  if (scalar !== undefined) return SCALARS[scalar] ?? unsupported(field, ScalarType[scalar].toLowerCase());
  const message =
    field.fieldKind === 'message' ? field.message : field.fieldKind === 'list' ? field.message : undefined;
  return message?.name ?? unsupported(field, field.fieldKind);
}

function titleFromName(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldOf(field: DescField, words: Words): WireField {
  const type = typeOf(field);
  const repeated = field.fieldKind === 'list';
  const sample = SAMPLES[type] ?? {};
  const title = words.title || titleFromName(field.name);
  return {
    name: field.name,
    number: field.number,
    type,
    repeated,
    title,
    description: words.description || `${title}.`,
    example: words.example ?? (repeated ? [sample] : sample),
    since: words.since,
  };
}

/** Messages in an order in which each comes after those that it holds. Throws when one holds itself. */
function innerFirst(messages: readonly WireMessage[]): WireMessage[] {
  const byName = new Map(messages.map((message) => [message.name, message]));
  const done = new Set<WireMessage>();
  const visit = (message: WireMessage, within: readonly WireMessage[]): void => {
    if (within.includes(message))
      throw new Error(`${message.name} holds itself, which JSON here cannot bound`);
    for (const { type } of message.fields) {
      const inner = byName.get(type);
      if (inner !== undefined) visit(inner, [...within, message]);
    }
    done.add(message);
  };
  for (const message of messages) visit(message, []);
  return [...done];
}

/**
 * Reads the wire contract. In: the folder of the proto module (`proto`, or a copy in a test).
 * Out: its messages, inner ones first. Throws with buf's words when the proto does not compile.
 */
export function readModel(moduleFolder = 'proto'): WireMessage[] {
  const bytes = buf(['build', moduleFolder, '--as-file-descriptor-set', '-o', '-']);
  const set = fromBinary(FileDescriptorSetSchema, bytes);
  const file = createFileRegistry(set).getFile(PROTO_FILE);
  if (file === undefined) throw new Error(`${moduleFolder} has no ${PROTO_FILE}`);
  const comments = commentsOf(file.proto);
  const messageOf = (message: DescMessage, at: number): WireMessage => {
    if (message.nestedMessages.length > 0) throw new Error(`${message.name}: a message inside a message`);
    const path = [MESSAGES_OF_FILE, at];
    const { title, description, since } = comments(path);
    const fields = message.fields.map((field, index) =>
      fieldOf(field, comments([...path, FIELDS_OF_MESSAGE, index])),
    );
    return { name: message.name, title: title || message.name, description, since, fields };
  };
  return innerFirst(file.messages.map(messageOf));
}
