/**
 * Every error code of the project, once. The error catalogue, the API's status codes and the CLI's
 * outcomes read this table; `catalogue.ts` holds one failing sample for each.
 *
 * `outcome` is what a document with this issue gets: `unusable` when it could not be judged at all, else `no`.
 * `http` is the status of a refused request; a validation that ran answers 200 with its verdict.
 */
interface CodeEntry {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly outcome: 'no' | 'unusable' | 'yes';
  readonly http: number;
}

export const CODES = {
  'too-large': {
    title: 'The input is larger than the contract allows',
    meaning: 'Bytes are counted before anything is decoded, so a huge input costs nothing to refuse.',
    remedy:
      'Send less. The limit stands on the page of the contract; no document of this family comes near it.',
    outcome: 'unusable',
    http: 413,
  },
  'bad-encoding': {
    title: 'The input is not UTF-8',
    meaning: 'The bytes do not decode as UTF-8. Guessing another encoding could change what the text says.',
    remedy: 'Save the file as UTF-8 and send it again. A byte-order mark at the start is fine.',
    outcome: 'unusable',
    http: 422,
  },
  'json-syntax': {
    title: 'The text is not JSON',
    meaning: 'The parser stopped at the place shown. Nothing after it was read.',
    remedy:
      'Mend the text at that place: a missing bracket, a trailing comma, a comment or a single quote is the usual cause.',
    outcome: 'unusable',
    http: 422,
  },
  'too-deep': {
    title: 'The document is nested too deeply',
    meaning:
      'Depth is bounded in front of every validation, because a validator that recurses can be made to fall over.',
    remedy: 'Flatten the document. The contracts of this book nest at most a handful of levels.',
    outcome: 'unusable',
    http: 400,
  },
  'too-many-nodes': {
    title: 'The document has too many values',
    meaning:
      'Objects, lists and single values are counted together, and the count passed the limit of the contract.',
    remedy: 'Send fewer items. Check that a list was not repeated by mistake.',
    outcome: 'unusable',
    http: 400,
  },
  'duplicate-key': {
    title: 'A key stands twice in one object',
    meaning:
      'Parsers disagree on which of the two counts, so a reviewer and a machine may read different documents.',
    remedy: 'Keep one of the two and delete the other. Both places are reported.',
    outcome: 'no',
    http: 400,
  },
  'forbidden-key': {
    title: 'A key that changes how objects work',
    meaning:
      'The keys __proto__, constructor and prototype are refused at every depth: a careless program that copies them can be taken over.',
    remedy: 'Remove the key. No contract of this book has a field of that name.',
    outcome: 'no',
    http: 400,
  },
  'sensitive-key': {
    title: 'A key names a secret',
    meaning:
      'A public contract has no place for credentials, so a field whose name speaks of one is refused whatever it holds. The value is not shown back.',
    remedy: 'Remove the field. If it held a real secret, treat it as leaked and replace it.',
    outcome: 'no',
    http: 400,
  },
  'sensitive-value': {
    title: 'A value looks like a secret',
    meaning:
      'The text has the form of a known kind of token, key or credential. It is not shown back, here or in any log.',
    remedy:
      'Replace it by a reference label, such as the name of the connector. If it was real, treat it as leaked.',
    outcome: 'no',
    http: 400,
  },
  'required-field': {
    title: 'A field is missing',
    meaning: 'An envelope states everything; only the builder fills in what is left out.',
    remedy: 'Add the field. Its type, allowed values and default stand in the field table of the contract.',
    outcome: 'no',
    http: 400,
  },
  'unknown-field': {
    title: 'A field that the contract does not have',
    meaning:
      'Objects are closed. A field that nobody reads could carry anything, so it is refused rather than ignored.',
    remedy: 'Remove the field, or correct its spelling when a near name is offered.',
    outcome: 'no',
    http: 400,
  },
  'wrong-type': {
    title: 'A value has the wrong type',
    meaning:
      'Nothing is coerced: a number is not a text, a text is not a list, and null is not a missing field.',
    remedy: 'Write the value as the type named in the message.',
    outcome: 'no',
    http: 400,
  },
  'not-allowed-value': {
    title: 'A value outside the allowed set',
    meaning: 'The field takes one of a closed set of words, exact to the letter case.',
    remedy: 'Use one of the words in the message.',
    outcome: 'no',
    http: 400,
  },
  'constant-mismatch': {
    title: 'A fixed value was changed',
    meaning:
      'Schema versions, boundary texts and messages are constants of the wire. A changed one is another contract, or a forged one.',
    remedy: 'Put the constant back; it stands in the message and in the field table.',
    outcome: 'no',
    http: 400,
  },
  'empty-list': {
    title: 'A list is empty',
    meaning: 'A request that asks for nothing could be mistaken for one that passed.',
    remedy: 'Name at least one item.',
    outcome: 'no',
    http: 400,
  },
  'list-too-long': {
    title: 'A list has too many items',
    meaning: 'Every list has a stated limit.',
    remedy: 'Shorten the list to the limit in the message.',
    outcome: 'no',
    http: 400,
  },
  'duplicate-item': {
    title: 'A list names an item twice',
    meaning: 'The list is a set in a stated order; a second mention would be counted twice.',
    remedy: 'Delete the second mention.',
    outcome: 'no',
    http: 400,
  },
  'empty-text': {
    title: 'A text is empty',
    meaning: 'After outer spaces are trimmed nothing is left, and the field must say something.',
    remedy: 'Fill in the field.',
    outcome: 'no',
    http: 400,
  },
  'text-too-long': {
    title: 'A text is too long',
    meaning: 'Identifiers, labels and notes have stated limits, counted in characters after trimming.',
    remedy: 'Shorten the text to the limit in the message.',
    outcome: 'no',
    http: 400,
  },
  'bad-format': {
    title: 'A text has characters that the field does not take',
    meaning:
      'Identifiers are ASCII and start with a letter or digit; labels take no control characters and no addresses.',
    remedy: 'Rewrite the text as the message says.',
    outcome: 'no',
    http: 400,
  },
  'number-out-of-range': {
    title: 'A number is out of range',
    meaning: 'The number is below or above what the field can mean.',
    remedy: 'Use a number within the range in the message.',
    outcome: 'no',
    http: 400,
  },
  'pair-operation': {
    title: 'The response answers another operation',
    meaning:
      'Request and response must name the same operation. This is the one comparison that upstream makes too.',
    remedy: 'Pair the response with the request that it answers.',
    outcome: 'no',
    http: 400,
  },
  'pair-correlation': {
    title: 'The response belongs to another request',
    meaning: 'The correlation id ties an answer to its question. Two different ids are two conversations.',
    remedy: 'Find the request with that correlation id, or build the response again from this request.',
    outcome: 'no',
    http: 400,
  },
  'pair-tenant': {
    title: 'The response speaks of another tenant',
    meaning:
      'Upstream never compares the two, so a summary about one customer could pass as the answer for another.',
    remedy: 'Build the response from this request. Do not edit the tenant by hand.',
    outcome: 'no',
    http: 400,
  },
  'pair-field': {
    title: 'Request and response disagree on a field',
    meaning:
      'The summary repeats what was asked, such as the scope or the mode; a difference means that something else was answered.',
    remedy: 'Make both sides say the same, or build the response again from this request.',
    outcome: 'no',
    http: 400,
  },
  'pair-subset': {
    title: 'The response covers something that was not asked',
    meaning: 'The summary may cover fewer items than the request, never others.',
    remedy: 'Remove the item from the summary, or ask for it in the request.',
    outcome: 'no',
    http: 400,
  },
  'more-issues': {
    title: 'Further issues were left out',
    meaning: 'The number of issues in one answer is bounded. Those shown come first in the document.',
    remedy: 'Mend the issues shown and validate again.',
    outcome: 'yes',
    http: 400,
  },
  'unknown-contract': {
    title: 'No contract has that id',
    meaning: 'The id is not in the registry of this site.',
    remedy: 'Take an id from the list of contracts; a near one is offered when there is one.',
    outcome: 'unusable',
    http: 404,
  },
  'unreadable-link': {
    title: 'The link cannot be read',
    meaning:
      'A permalink carries its text behind the # sign, packed and with a version in front. This one is cut off, of another version, or was changed on the way.',
    remedy:
      'Copy the whole link again. Some mail and chat programs cut long links; sending the text itself always works.',
    outcome: 'unusable',
    http: 400,
  },
  'not-found': {
    title: 'No such address',
    meaning: 'Neither the API nor the site has anything at this path.',
    remedy: 'Take an address from the OpenAPI document, or start at the home page.',
    outcome: 'unusable',
    http: 404,
  },
  'method-not-allowed': {
    title: 'The address does not take that method',
    meaning: 'The path exists, but not for this method. The Allow header names those that it takes.',
    remedy: 'Use one of the methods in the Allow header.',
    outcome: 'unusable',
    http: 405,
  },
  'unsupported-media-type': {
    title: 'The body is not declared as JSON',
    meaning: 'Only application/json is read, so that a plain HTML form of another site cannot post here.',
    remedy: 'Send the header Content-Type: application/json.',
    outcome: 'unusable',
    http: 415,
  },
  'bad-usage': {
    title: 'The command was not understood',
    meaning: 'A command, flag or argument is missing, unknown or has an unusable value. Nothing was run.',
    remedy: 'Read the line that follows the message, or the help of that command.',
    outcome: 'unusable',
    http: 400,
  },
  'unreadable-file': {
    title: 'A file could not be read',
    meaning: 'The file does not exist, is a folder, or may not be read.',
    remedy: 'Check the path. A single dash reads standard input.',
    outcome: 'unusable',
    http: 400,
  },
  'zip-unreadable': {
    title: 'The bytes are not a whole zip',
    meaning:
      'The directory at the end, the headers in front of the files and the files themselves must agree. Here they do not, so nothing was unpacked.',
    remedy: 'Fetch the bundle again. If it was cut or edited on the way, ask its maker for the original.',
    outcome: 'unusable',
    http: 422,
  },
  'zip-unsupported': {
    title: 'The zip uses a form that is not read',
    meaning:
      'Encryption, rare packing methods, several disks and the form for huge archives are refused, because no bundle needs them.',
    remedy: 'Pack the files again, stored or deflated, without a password.',
    outcome: 'unusable',
    http: 422,
  },
  'zip-too-large': {
    title: 'The zip is too large, or would be when unpacked',
    meaning:
      'Size, number of files, unpacked size and the ratio of the two are held against limits before anything is unpacked.',
    remedy: 'Bundle fewer decisions at a time. No bundle of this book comes near the limits.',
    outcome: 'unusable',
    http: 413,
  },
  'zip-unsafe-path': {
    title: 'A file name could lead out of its folder',
    meaning:
      'A name that starts at the root, holds two dots or a backslash, or uses unusual letters can write over files elsewhere when it is unpacked. Such a zip is not read at all.',
    remedy: 'Do not unpack it by other means. Ask its maker for a bundle with plain relative names.',
    outcome: 'unusable',
    http: 422,
  },
  'zip-duplicate-name': {
    title: 'A file name stands twice in the zip',
    meaning:
      'Programs disagree on which of the two counts, so what was verified need not be what is unpacked. Names that differ by letter case alone count as the same.',
    remedy: 'Keep one of the two, and make the bundle again.',
    outcome: 'unusable',
    http: 422,
  },
  'zip-rewrapped': {
    title: 'The zip was packed again',
    meaning:
      'A bundle is packed in one way only, so its bytes are known from its files. These bytes are others, though every file has the digest that the manifest states.',
    remedy: 'Nothing, if somebody unpacked and packed it for the way. Otherwise fetch the original.',
    outcome: 'yes',
    http: 400,
  },
  'not-canonical': {
    title: 'A value has no canonical JSON',
    meaning:
      'A hash needs one text for one value. Not-a-number, infinity, half a surrogate pair and values that JSON does not have are refused, because leaving them out would vouch for something else.',
    remedy: 'Correct the value at the path shown, or leave it out.',
    outcome: 'no',
    http: 400,
  },
  'manifest-missing': {
    title: 'The bundle has no manifest',
    meaning: 'Without manifest.json nothing says which files belong to the bundle and what they held.',
    remedy: 'Fetch the bundle again, or make it again from its records.',
    outcome: 'no',
    http: 400,
  },
  'file-missing': {
    title: 'A listed file is missing',
    meaning: 'The manifest lists a file that the bundle does not hold, so a part of the record is gone.',
    remedy: 'Fetch the bundle again. Do not remove the entry: the signature covers it.',
    outcome: 'no',
    http: 400,
  },
  'file-changed': {
    title: 'A file was changed',
    meaning: 'The SHA-256 of the file is not the one that the manifest states. One changed byte is enough.',
    remedy: 'Fetch the bundle again, and find out who changed the file named in the message.',
    outcome: 'no',
    http: 400,
  },
  'file-added': {
    title: 'A file was added',
    meaning:
      'The bundle holds a file that its manifest does not list. Upstream looks only at what is listed and does not notice it; here nothing rides along.',
    remedy: 'Remove the file, or make a new bundle that lists it.',
    outcome: 'no',
    http: 400,
  },
  'key-material': {
    title: 'A private key in a bundle',
    meaning:
      'A bundle is handed to reviewers, auditors and machines. A private key in it is a private key given away. It is not shown back.',
    remedy: 'Remove the key and make the bundle again. If it was real, treat it as leaked and replace it.',
    outcome: 'no',
    http: 400,
  },
  'yaml-syntax': {
    title: 'The text is neither JSON nor YAML that can be read',
    meaning:
      'One YAML document is read, with texts as keys and without tags. Nothing after the place shown was looked at.',
    remedy: 'Mend the text at that place: a tab, a missing quote or a wrong indentation is the usual cause.',
    outcome: 'unusable',
    http: 422,
  },
  'ignored-field': {
    title: 'A field was ignored',
    meaning:
      'The wire contract takes what a newer client sends, so a key that it does not have is a warning. Nothing reads the value.',
    remedy: 'Remove the field, or correct its spelling. With the strict option it is an error.',
    outcome: 'yes',
    http: 400,
  },
  'legacy-ignored': {
    title: 'A legacy key stands beside typed evidence',
    meaning:
      'A request with release_governance is judged as a contract request, and the contract has no such key. Its value was dropped.',
    remedy: 'Use the keys of the contract, such as requested_operation, or leave release_governance out.',
    outcome: 'yes',
    http: 400,
  },
  'operation-missing': {
    title: 'A git operation does not say what it does',
    meaning:
      'Without an operation nothing is a push, so the request is allowed. Upstream\u2019s Python assumes a push instead.',
    remedy: 'Give requested_operation, such as push or fetch.',
    outcome: 'yes',
    http: 400,
  },
  'mcp-unnamed': {
    title: 'An MCP call does not name its server in a field',
    meaning:
      'The wire contract has no field for server and tool. A target of the form server:tool is read as both; that is ours.',
    remedy: 'Give server and tool, or a target of the form server:tool.',
    outcome: 'yes',
    http: 400,
  },
  'policy-mismatch': {
    title: 'The request names another policy than the one loaded',
    meaning:
      'The policy that was loaded decided, and the decision bears its id. Upstream\u2019s Go runtime prints the id that was asked for.',
    remedy: 'Name the loaded policy in policy_pack, or leave policy_pack out.',
    outcome: 'yes',
    http: 400,
  },
  'unknown-policy-pack': {
    title: 'No policy pack has that id',
    meaning:
      'A request or a pack names a pack that is not there. Upstream\u2019s Go runtime would go on with the baseline; to refuse is safer.',
    remedy: 'Take an id from the list of packs, or load the policy from a file.',
    outcome: 'unusable',
    http: 422,
  },
  'policy-cycle': {
    title: 'A policy pack inherits from itself',
    meaning:
      'The line of parents comes back to a pack that is on it already, so there is no first one to merge.',
    remedy: 'Remove one of the parents on the line that the message names.',
    outcome: 'unusable',
    http: 422,
  },
  'record-mismatch': {
    title: 'Two statements of a record or a bundle disagree',
    meaning:
      'What is told twice must be told alike: a state and who brought it about, the session, the approvals and their decisions, the attestation, the event. Upstream compares few of these.',
    remedy:
      'Correct the record, or make the bundle again from its decisions. Do not edit the files that follow from them.',
    outcome: 'no',
    http: 400,
  },
  'signature-unchecked': {
    title: 'Nobody checked the signature',
    meaning:
      'Without a trust root, a public key or a shared secret, checksums alone are left, and whoever edits a bundle can make them anew. Upstream calls such a bundle verified; here it is not.',
    remedy: 'Give a trust root. To look at checksums alone, ask for that; the answer then says so.',
    outcome: 'no',
    http: 400,
  },
  'signature-mismatch': {
    title: 'The signature does not fit',
    meaning: 'The manifest is not what was signed, or another kind of signature or secret is in use.',
    remedy: 'Fetch the bundle again from its maker. Do not sign it anew: that would vouch for the change.',
    outcome: 'no',
    http: 400,
  },
  'signer-unknown': {
    title: 'Another key signed',
    meaning: 'The key that the manifest names is none of those that you trust.',
    remedy: 'Ask the signer for the trust root, over a channel that the bundle did not come by.',
    outcome: 'no',
    http: 400,
  },
  'trust-root-not-valid': {
    title: 'The trust root does not count now',
    meaning:
      'Only an active root within its dates verifies, and its fingerprint must be that of its key. Upstream stores the dates and does not look at them.',
    remedy: 'Take a root that is valid at the moment asked about, or say the right moment with --as-of.',
    outcome: 'no',
    http: 400,
  },
  'unusable-key': {
    title: 'A key cannot be used',
    meaning: 'The file is no Ed25519 key in PEM or JSON Web Key form, or a shared secret is too short.',
    remedy: 'Check which file was named. The key itself is never shown.',
    outcome: 'unusable',
    http: 400,
  },
  'retention-too-short': {
    title: 'The bundle is not kept long enough',
    meaning: 'Its retention policy is missing, or states fewer days than were asked for.',
    remedy: 'Make the bundle with a longer retention.',
    outcome: 'no',
    http: 400,
  },
  'approval-closed': {
    title: 'The approval can no longer change',
    meaning: 'Only a pending approval can be approved, denied or expired, and only before it has run out.',
    remedy: 'Ask for a new approval.',
    outcome: 'no',
    http: 400,
  },
  'approval-no-group': {
    title: 'Nobody could approve',
    meaning:
      'An approval goes to a group. The decision names none, and neither did you or a routing file; an allowed action needs none.',
    remedy: 'Name a group, or give a routing file that fits the action.',
    outcome: 'no',
    http: 400,
  },
} as const satisfies Record<string, CodeEntry>;

export type IssueCode = keyof typeof CODES;

/** Every code, in the order of the catalogue. */
export const ISSUE_CODES = Object.keys(CODES) as IssueCode[];

/** True when a text is one of our codes. */
export function isIssueCode(text: unknown): text is IssueCode {
  return typeof text === 'string' && Object.hasOwn(CODES, text);
}
