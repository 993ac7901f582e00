/** What might make a text readable again, at the place where the reading stopped. */
import { JsonScanner, type Token } from '../../text/json-scan.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { Candidate, Complaint, Patient } from './fix.ts';

const put = (title: string, offset: number, content: string, length = 0): Candidate => ({
  title,
  edit: { offset, length, content },
});

/** The brackets that are still open at the end, closed; and a text that was begun. */
function closing(text: string): string {
  const scanner = new JsonScanner(text);
  const open: string[] = [];
  let quote = '';
  for (let token: Token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === '{') open.push('}');
    else if (token === '[') open.push(']');
    else if (token === '}' || token === ']') open.pop();
    quote = token === 'string' && scanner.problem?.includes('closing quote') === true ? '"' : '';
  }
  return quote + open.toReversed().join('');
}

/** The comma in front of an offset, spaces apart. */
function commaBefore(text: string, offset: number): TextEdit | undefined {
  const behind = text.slice(0, offset).trimEnd();
  return behind.endsWith(',') ? { offset: behind.length - 1, length: 1, content: '' } : undefined;
}

/** Of a word without quotes, or one in single quotes, what it would be as JSON. */
function quoted(text: string, offset: number): Candidate[] {
  const single = /^'((?:[^'\\\n]|\\.)*)'/.exec(text.slice(offset, offset + 4096));
  if (single !== null)
    return [put('Write it in double quotes', offset, JSON.stringify(single[1]), single[0].length)];
  const word = /^[^\s,[\]{}:"/]+/.exec(text.slice(offset, offset + 256))?.[0];
  return word === undefined
    ? []
    : [put('Write it in double quotes', offset, JSON.stringify(word), word.length)];
}

function comment(text: string, offset: number): Candidate[] {
  const found = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(text.slice(offset));
  return found === null ? [] : [put('Remove the comment', offset, '', found[0].length)];
}

function jsonCandidates(text: string, offset: number): Candidate[] {
  const end = closing(text);
  const endOfLine = text.indexOf('\n', offset);
  const line = endOfLine === -1 ? text.length : endOfLine;
  return [
    { title: 'Remove the comma before it', edit: commaBefore(text, offset) },
    ...comment(text, offset),
    ...quoted(text, offset),
    put('Put a comma here', offset, ','),
    put('Put a colon here', offset, ': '),
    put('Write null here', offset, 'null'),
    put('Close the text at the end of the line', line, '"'),
    put('Close the text before the comma', text.slice(0, line).trimEnd().replace(/,$/, '').length, '"'),
    put('Close what is open', text.trimEnd().length, end),
    {
      title: 'Remove the last comma and close what is open',
      edit: {
        offset: text.trimEnd().replace(/,$/, '').length,
        length: text.length - text.trimEnd().replace(/,$/, '').length,
        content: end,
      },
    },
    put('Remove what stands behind the document', offset, '', text.length - offset),
    put('Remove this sign', offset, '', 1),
  ];
}

/** YAML: tabs that indent, and a value that begins with a sign of the language. */
function yamlCandidates(text: string, offset: number): Candidate[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(
    start,
    text.indexOf('\n', offset) === -1 ? text.length : text.indexOf('\n', offset),
  );
  const tabs = /^[ ]*\t[\t ]*/.exec(line)?.[0];
  const value = text
    .slice(offset, start + line.length)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  const rest = /^(\s*(?:- )*[\w-]+:\s+)(\S.*)$/.exec(line);
  return [
    ...(tabs === undefined
      ? []
      : [put('Indent with spaces', start, tabs.replaceAll('\t', '  '), tabs.length)]),
    ...(value === '' ? [] : [put('Write it in double quotes', offset, JSON.stringify(value), value.length)]),
    ...(rest === null
      ? []
      : [
          put(
            'Write the value in double quotes',
            start + (rest[1]?.length ?? 0),
            JSON.stringify(rest[2]),
            rest[2]?.length,
          ),
        ]),
    put('Remove the rest of the line', offset, '', start + line.length - offset),
  ];
}

export function syntaxCandidates({ text, syntax }: Patient, { issue, offset }: Complaint): Candidate[] {
  if (issue.code === 'json-syntax') return jsonCandidates(text, offset);
  if (issue.code === 'yaml-syntax') return yamlCandidates(text, offset);
  if (issue.code === 'duplicate-key')
    return [{ title: 'Remove this one of the two', edit: syntax.without(text, offset) }];
  return [];
}
