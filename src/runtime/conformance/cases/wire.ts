/** Documents of the enforcement wire, as JSON text: what a reader, a client in a hurry and a stranger would send. */

export interface WireInput {
  readonly id: string;
  readonly input: string;
}

const evidence = (member: string): string => `{"release_governance":{${member}}}`;

const BY_HAND: Readonly<Record<string, string>> = {
  'nothing at all': '{}',
  'the example of the seed':
    '{"session_id":"session-1","agent_id":"codex-agent","actor":"developer@example.com","action_type":"execute_command","target":"terraform plan","requested_operation":"terraform plan","policy_pack":"cavra-ai-agent-baseline"}',
  'keys in another order, with spaces': ' { "target" : "a" ,\n"session_id":"s" } \n',
  'null says nothing': '{"session_id":null,"target":"a","release_governance":null,"runner_auth":null}',
  'null inside evidence': evidence(
    '"metadata_kind":"team-note","critical_count":null,"failed_providers":null',
  ),
  'empty texts and lists say nothing': evidence(
    '"metadata_kind":"","failed_providers":[],"critical_count":0,"delivery_success":false',
  ),
  'evidence that is there and empty': '{"release_governance":{}}',
  'an inferred action type': evidence('"metadata_kind":"endpoint-inventory-ingestion"'),
  'an action type beside evidence':
    '{"action_type":"read_file","release_governance":{"metadata_kind":"team-note"}}',
  'spaces are not nothing': '{"session_id":" ","release_governance":{"metadata_kind":" "}}',
  'an empty item is an item': evidence('"failed_providers":[""]'),
  'the runner beside the request':
    '{"target":"a","runner_auth":{"signature":"00","key_id":"k1","algorithm":"HMAC-SHA256","identity":{"repository":"example/widgets","provider":"github-actions"}}}',
  'an identity that is empty': '{"runner_auth":{"identity":{}}}',
  'a shell line with signs that HTML escapes': '{"target":"echo a > b && c < d; \'e\' \\"f\\" g/h"}',
  'escapes of every kind':
    '{"target":"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f\\" \\\\ \\/ \\u007f \\u0041"}',
  'line and paragraph separators': '{"target":"a\\u2028b\\u2029c","actor":"\u2028\u2029"}',
  'letters beyond ASCII': '{"target":"größer – 日本語 – 🙂 – \\ud83d\\ude42 – e\\u0301"}',
  'half of a surrogate pair':
    '{"target":"a\\ud800b","actor":"\\udc00","agent_id":"\\ud800\\ud800","session_id":"\\ude42\\ud83d"}',
  'a noncharacter and the mark of byte order': '{"target":"\\ufffe\\uffff\\ufeff"}',
  'the largest whole numbers': evidence('"critical_count":2147483647,"blocked_count":-2147483648'),
  'a number too large': evidence('"critical_count":2147483648'),
  'a number too small': evidence('"critical_count":-2147483649'),
  'a number far too large': evidence('"critical_count":1e999'),
  'whole numbers written as others': evidence('"critical_count":1.0,"blocked_count":1e2,"breached_count":-0'),
  'a number next to nothing': evidence('"critical_count":1e-999,"blocked_count":2147483647.0000000001'),
  'a fraction': evidence('"critical_count":1.5'),
  'a number as text': evidence('"approval_required_count":"1"'),
  'true as text': evidence('"delivery_success":"true"'),
  'true as number': evidence('"delivery_success":1'),
  'true as a count': evidence('"critical_count":true'),
  'a text where a list belongs': evidence('"failed_providers":"servicenow"'),
  'an object where a list belongs': evidence('"failed_providers":{"0":"servicenow"}'),
  'a list with a number and null in it': evidence('"failed_providers":["a",5,null,["b"]]'),
  'a number where a text belongs': '{"action_type":"read_file","target":5}',
  'a list where evidence belongs': '{"release_governance":[]}',
  'a text where an identity belongs': '{"runner_auth":{"identity":"octocat"}}',
  'everything wrong at once':
    '{"target":1,"actor":{},"x":1,"release_governance":{"y":2,"critical_count":"1","delivery_success":0}}',
  'a list for a document': '[]',
  'a text for a document': '"x"',
  'null for a document': 'null',
  'unknown keys':
    '{"target":"a","note":"x","none":null,"release_governance":{"metadata_kind":"k","extra":{}}}',
  'legacy keys are not of the contract':
    '{"action_type":"git_operation","target":"origin/main","operation":"push","server":"s","tool":"t","capability":"c","record":{"a":1}}',
  'names in other letter case': '{"Action_Type":"read_file","TARGET":".env"}',
  'names with escapes in them': '{"\\u0074arget":"a","a/b~c":1}',
  'the last of two equal keys': '{"target":"a","target":"b","actor":1,"actor":"c"}',
  'the last of two kinds of evidence':
    '{"release_governance":{"metadata_kind":"a","critical_count":1},"release_governance":{"metadata_kind":"b"}}',
  'an action type that nobody knows': '{"action_type":"delete_file","target":"a.txt"}',
  'an empty key': '{"":"a","target":"b"}',
};

/** Requests, each under the point that it shows. */
export const WIRE_REQUESTS: readonly WireInput[] = Object.entries(BY_HAND).map(([id, input]) => ({
  id,
  input,
}));

/** Decisions of a runtime. */
export const WIRE_DECISIONS: readonly WireInput[] = [
  {
    id: 'a decision in full',
    input:
      '{"decision":"require_approval","reason":"No allow rule matched; default approval required.","decision_id":"dec_0123456789ab","session_id":"s1","agent_id":"unknown-agent","actor":"ai-agent","action_type":"execute_command","target":"echo a > b && c","requested_operation":"echo a > b && c","policy_pack":"cavra-ai-agent-baseline","policy_id":"cavra-ai-agent-baseline","rule_id":"runtime.default.require_approval","severity":"medium","evidence_refs":["evidence://s1/dec_0123456789ab"],"approver_group":"Repository Owners","timestamp":"2026-05-21T10:00:00Z","correlation_id":"corr_0123456789ab"}',
  },
  {
    id: 'a decision of the Python runtime, without a group',
    input:
      '{"decision":"allow","severity":"low","rule_id":"commands.allow","approver_group":null,"evidence_refs":[],"timestamp":"2026-05-21T10:00:00.000000+00:00"}',
  },
  {
    id: 'a refusal of a runner, with empty texts',
    input:
      '{"decision":"block","severity":"critical","rule_id":"runner_auth.invalid","reason":"runner authentication failed: runner_auth is required","session_id":"","target":"größer <&> \\u2028","decision_id":""}',
  },
  { id: 'a decision with a key of its own', input: '{"decision":"allow","trace":[1,2]}' },
  { id: 'a decision of a wrong kind', input: '{"decision":1,"evidence_refs":"evidence://a/b"}' },
];
