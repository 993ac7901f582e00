/** How a reader lays out a YAML text, and values written the same way. */
import type { TextEdit } from './text-edit.ts';
import { yamlText } from './yaml-write.ts';

export interface YamlLayout {
  readonly eol: string;
  /** The value in brackets, on one line. */
  flow(value: unknown): string;
  /** The value as lines, each after `indent`; the first without it. */
  block(value: unknown, indent: string): string;
  /** The value as it stands behind the key or dash at an offset: on that line, or on lines of its own below. */
  blockBehind(text: string, offset: number, value: unknown): string;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The indentation of the line on which an offset stands, with the dashes in front of its first key as spaces. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return (/^[ ]*(?:- +)*/.exec(text.slice(start, offset))?.[0] ?? '').replaceAll('-', ' ');
}

/** An edit that puts a block in place of a stretch; where the block begins on a line of its own, no space stays before it. */
export function putBlock(text: string, offset: number, end: number, content: string): TextEdit {
  const spaces = /^\r?\n/.test(content) ? (/ *$/.exec(text.slice(0, offset))?.[0].length ?? 0) : 0;
  return { offset: offset - spaces, length: end - offset + spaces, content };
}

/** One step of indentation: that of the first line that is indented below a key. */
function stepOf(text: string): number {
  const found = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n(?:\s*#[^\n]*\n)*( +)\S/m.exec(text);
  const step = (found?.[2]?.length ?? 0) - (found?.[1]?.length ?? 0);
  return step >= 1 && step <= 8 ? step : 2;
}

export function layoutOf(text: string): YamlLayout {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const step = stepOf(text);
  // A list below a key may stand at the key's own indentation.
  const indentSeq = !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text);
  const padded = /[[{] *[^\s\]}]/.exec(text)?.[0].includes(' ') ?? false;
  const lines = (value: unknown, indent: string): string =>
    yamlText(value, { indent: step, indentSeq }).replaceAll('\n', eol + indent);
  return {
    eol,
    flow: (value) =>
      yamlText(value, { collectionStyle: 'flow', flowCollectionPadding: padded }).replaceAll(
        /\s*\n\s*/g,
        ' ',
      ),
    block: lines,
    blockBehind(text, offset, value) {
      const lead = /[:-]$/.test(text.slice(0, offset)) ? ' ' : '';
      if (!isContainer(value) || isEmpty(value))
        return lead + lines(value, indentAt(text, offset) + ' '.repeat(step));
      const own = indentAt(text, offset);
      const afterKey = /:[ \t]*$/.test(text.slice(0, offset));
      if (!afterKey) return lines(value, own);
      const indent = own + (Array.isArray(value) && !indentSeq ? '' : ' '.repeat(step));
      return `${eol}${indent}${lines(value, indent)}`;
    },
  };
}
