/**
 * Secret-like samples, made up in memory. In files, pages and links they stand as `{{name}}`, so that no scanner
 * of a code host stops a push and no reader copies one by mistake. Page, CLI and tests expand them.
 */
const digits = '1234567890'.repeat(4);
const letters = 'abcdefghij'.repeat(4);

/** Written backwards: a bundler puts texts that are only cut in pieces together again, and the built site would hold them. */
const backwards = (text: string): string => [...text].toReversed().join('');

const SAMPLES: Readonly<Record<string, string>> = {
  github_token: `ghp${'_'}${digits.slice(0, 30)}`,
  github_fine_token: `github${'_pat_'}${letters.slice(0, 30)}`,
  gitlab_token: `glpat${'-'}${letters.slice(0, 20)}`,
  stripe_key: `sk${'_live_'}${letters.slice(0, 24)}`,
  stripe_webhook: `whsec${'_'}${letters.slice(0, 24)}`,
  slack_token: `xoxb${'-'}${digits.slice(0, 20)}`,
  model_key: `sk${'-'}${letters.slice(0, 32)}`,
  aws_key_id: backwards('0ELPMAS7NNDOFSOIAIKA'),
  google_key: `AIza${letters.slice(0, 35)}`,
  jwt: backwards('lJXd0Fmbnl2c.9JybtVGZtQnbh5WZ0JiOiIWdzJye.0nIl52buJiOicGbhJye'),
  bearer: `Bearer ${letters.slice(0, 24)}`,
  url_credentials: backwards('/dilavni.elpmaxe@2retnuh:resu//:sptth'),
  age_key: backwards(`${'X7Q3P'.repeat(8)}1-YEK-TERCES-EGA`),
  pem_header: backwards('-----YEK ETAVIRP NIGEB-----'),
};

export const SAMPLE_NAMES = Object.keys(SAMPLES);

const PLACEHOLDER = /\{\{([a-z_]+)\}\}/g;

/** Puts the samples in place of their `{{names}}`; an unknown name stays as it stands. */
export function expandSamples(text: string): string {
  return text.replaceAll(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(SAMPLES, name) ? (SAMPLES[name] ?? whole) : whole,
  );
}
