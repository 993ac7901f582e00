/** An image of the contract: its descriptor without comments, as JSON that buf reads and a person can review. */
import { fromBinary, toJsonString } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { WireMessage } from '../../src/contracts/enforcement/wire-field.ts';
import { buf } from './files.ts';
import { readModel } from './model.ts';

/** Takes out of a file what its comments mark as added after the seed revision. */
function toSeed(file: FileDescriptorProto, messages: readonly WireMessage[]): void {
  const seed = new Map(
    messages
      .filter(({ since }) => since === 'seed')
      .map(({ name, fields }) => [name, fields.filter(({ since }) => since === 'seed').map((f) => f.name)]),
  );
  file.messageType = file.messageType.filter(({ name }) => seed.has(name));
  for (const message of file.messageType)
    message.field = message.field.filter(({ name }) => seed.get(message.name)?.includes(name));
}

/** The image of the contract as it stands, or of its seed stage. Ends with a line break. */
export function imageText(seedOnly: boolean, moduleFolder = 'proto'): string {
  const args = ['build', moduleFolder, '--as-file-descriptor-set', '--exclude-source-info', '-o', '-'];
  const set = fromBinary(FileDescriptorSetSchema, buf(args));
  if (seedOnly) for (const file of set.file) toSeed(file, readModel(moduleFolder));
  return `${toJsonString(FileDescriptorSetSchema, set, { prettySpaces: 2 })}\n`;
}
