import { looksRandom } from './looks-random';

/** A kind of token that its own form gives away, wherever it stands. */
interface TokenForm {
  /** Pattern of the fixed beginning. */
  readonly prefix: string;
  /** Character class of what follows, without its brackets. */
  readonly body: string;
  /** Fewest and most characters that follow. Until the fewest are there, a line break does not end the token. */
  readonly length: readonly [least: number, most: number];
  /** True where words joined by hyphens can look the same, so that the rest must look random. */
  readonly wordy?: boolean;
}

const base62 = 'A-Za-z0-9';
const url64 = 'A-Za-z0-9_-';

/** From the providers' own documentation of their key formats. Lengths that a provider does not promise are bounded widely. */
const forms: readonly TokenForm[] = [
  // Cloud providers: AWS, Alibaba Cloud, Tencent Cloud, Volcengine, Google, DigitalOcean
  { prefix: '(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)', body: 'A-Z0-9', length: [16, 16] },
  { prefix: 'LTAI', body: base62, length: [20, 30] },
  { prefix: 'LTAI', body: base62, length: [12, 20] },
  { prefix: String.raw`STS\.`, body: base62, length: [16, 80] },
  { prefix: 'AKID', body: base62, length: [13, 64] },
  { prefix: 'AKLT', body: url64, length: [20, 100] },
  { prefix: 'AIza', body: url64, length: [35, 35] },
  { prefix: 'GOCSPX-', body: url64, length: [20, 60] },
  { prefix: String.raw`ya29\.`, body: `.${url64}`, length: [20, 1024] },
  { prefix: '1//0', body: url64, length: [30, 200] },
  { prefix: 'do[opr]_v1_', body: 'a-f0-9', length: [64, 64] },
  // Code and packages: GitHub, GitLab, npm, PyPI, RubyGems, Docker, Postman, Pulumi
  { prefix: 'gh[pousr]_', body: `${base62}_`, length: [30, 512] },
  { prefix: 'github_pat_', body: `${base62}_`, length: [22, 255] },
  { prefix: 'gl(?:pat|dt|rt|ptt|cbt|ft|imt|agent|soat|oas|ffct)-', body: `.${url64}`, length: [20, 300] },
  { prefix: 'npm_', body: base62, length: [36, 36] },
  { prefix: 'pypi-', body: url64, length: [50, 512] },
  { prefix: 'rubygems_', body: 'a-f0-9', length: [48, 48] },
  { prefix: 'dckr_(?:pat|oat)_', body: url64, length: [20, 100] },
  { prefix: 'PMAK-', body: 'a-f0-9-', length: [40, 80] },
  { prefix: 'pul-', body: 'a-f0-9', length: [40, 40] },
  // Models: OpenAI and those that took over its form, Hugging Face, Groq, Replicate
  { prefix: 'sk-', body: url64, length: [20, 300], wordy: true },
  { prefix: 'hf_', body: base62, length: [30, 60] },
  { prefix: 'gsk_', body: base62, length: [40, 80] },
  { prefix: 'r8_', body: base62, length: [37, 60] },
  // Atlassian
  { prefix: 'AT(?:ATT|CTT|STT)3', body: `=.${url64}`, length: [24, 400] },
  { prefix: 'ATBB', body: base62, length: [24, 60] },
  // Chat: Slack, Telegram
  { prefix: 'xox[abceoprs](?:\\.xox[bp])?-', body: `${base62}-`, length: [10, 300] },
  { prefix: 'xapp-', body: `${base62}-`, length: [20, 300] },
  { prefix: String.raw`\d{8,10}:AA`, body: url64, length: [33, 33] },
  // Payment, mail and shops: Stripe, SendGrid, Mailgun, Shopify, Twilio
  { prefix: '[sr]k_(?:live|test)_', body: base62, length: [10, 128] },
  { prefix: 'whsec_', body: `+/=${base62}`, length: [24, 100] },
  { prefix: String.raw`SG\.`, body: `.${url64}`, length: [32, 100] },
  { prefix: 'key-', body: 'a-f0-9', length: [32, 32] },
  { prefix: 'shp(?:at|ca|pa|ss)_', body: 'A-Fa-f0-9', length: [32, 32] },
  { prefix: 'SK', body: 'a-f0-9', length: [32, 32] },
  // Operations: Grafana, New Relic, Sentry, Databricks, Vault, Terraform, Doppler, Linear, Figma, Notion, age
  { prefix: 'gl(?:sa|c)_', body: `+/=_${base62}`, length: [32, 400] },
  { prefix: 'NR(?:AK|JS|II|AL)-', body: base62, length: [19, 60] },
  { prefix: 'sntry[su]_', body: `+/=_${base62}-`, length: [40, 400] },
  { prefix: 'dapi', body: 'a-f0-9', length: [32, 32] },
  { prefix: String.raw`hv[sbr]\.`, body: url64, length: [24, 400] },
  { prefix: String.raw`[A-Za-z0-9]{14}\.atlasv1\.`, body: `=${url64}`, length: [60, 80] },
  { prefix: String.raw`dp\.(?:pt|st|ct|scim|audit)\.`, body: `${base62}._-`, length: [40, 80] },
  { prefix: 'lin_(?:api|oauth)_', body: base62, length: [32, 80] },
  { prefix: 'figd_', body: url64, length: [36, 80] },
  { prefix: 'ntn_', body: base62, length: [40, 60] },
  { prefix: 'AGE-SECRET-KEY-1', body: 'A-Z0-9', length: [58, 58] },
];

/** A token starts where no letter or digit stands before it; `%3D` and `\n` before it are encodings, not letters. */
const start = String.raw`(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}|\\[nrtu"]))`;
/** A line break inside a token, with what mail programs, quotations and shells put around it. */
const wrap = String.raw`(?:\\?\r?\n[ \t>|]{0,12})?`;

const patternOf = ({ prefix, body, length: [least, most] }: TokenForm): RegExp =>
  new RegExp(
    `${start}${prefix}[${body}]{4}(?:${wrap}[${body}]){${least - 4}}[${body}]{0,${most - least}}`,
    'g',
  );

const compiled = forms.map((form) => ({ pattern: patternOf(form), wordy: form.wordy === true }));

/** Whether any of them can be in a text: the beginnings of all in one search, since hardly a text has one. */
const anyBeginning = new RegExp(`${start}(?:${forms.map(({ prefix }) => prefix).join('|')})`);

const jwtPart = `[${url64}](?:${wrap}[${url64}]){7}[${url64}]{0,8000}`;

/** Forms that a beginning and a length do not describe. */
const others: readonly RegExp[] = [
  // JSON Web Token: header, claims, and a signature unless it was cut off
  new RegExp(`${start}eyJ${jwtPart}(?:\\.${wrap}${jwtPart}){1,4}`, 'g'),
  // Azure client secret
  new RegExp(String.raw`(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}`, 'g'),
  // Secret beside its key id, as consoles and files give them: AWS
  /(?<=(?:AKIA|ASIA)[A-Z0-9]{16}[\s\S]{0,40}(?<![A-Za-z0-9+/]))[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g,
  // The body of a private key that lost its first line, and a whole one in base64
  /(?<![A-Za-z0-9+/])MI[IG][A-Za-z0-9+/]{50,64}(?:\s{1,3}[A-Za-z0-9+/]{20,64}={0,2}){1,80}/g,
  /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/=]{12,8000}/g,
  // Password hashes of crypt(3), bcrypt, Apache, argon2: what stands in shadow files and htpasswd
  /\$(?:2[abxy]?|[156y]|apr1|argon2(?:id|i|d))\$[A-Za-z0-9.,=$/+-]{20,200}/g,
];

/** Every token that its form gives away. @returns places in the text, end exclusive */
export function findTokenForms(text: string): { start: number; end: number }[] {
  const places = ({ index, 0: { length } }: RegExpExecArray) => ({ start: index, end: index + length });
  return [
    ...(anyBeginning.test(text) ? compiled : []).flatMap(({ pattern, wordy }) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => !wordy || looksRandom(found.replace(/\s/g, '').slice(3)))
        .map(places),
    ),
    ...others.flatMap((pattern) => [...text.matchAll(pattern)].map(places)),
  ];
}
