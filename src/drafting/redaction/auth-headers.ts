import { looksRandom } from './looks-random';

const bearer =
  /(?<![A-Za-z])(?:bearer|token|jwt|apikey|digest|negotiate)(?:\s|%20|\+){1,3}["']?([A-Za-z0-9._~+/=-]{16,8000})/gi;
const basic = /(?<![A-Za-z])basic(?:\s|%20|\+){1,3}["']?([A-Za-z0-9+/_-]{6,2000}={0,2})/gi;
/** After the header's own name anything is a credential, whatever its scheme. */
const named =
  /(?<![A-Za-z])(?:proxy-)?authorization["'`\\]{0,3}\s{0,3}[:=]\s{0,3}["'`\\]{0,3}(?:(?:bearer|basic|token|digest|negotiate|apikey|aws4-hmac-sha256|acs\d?-hmac-sha\d{1,3}|[A-Z]{2,6})\s{1,3})?([A-Za-z0-9._~+/=:@-]{8,8000})/gi;
const awsSignature = /(?<![A-Za-z])Signature=([0-9a-f]{64})/g;
/** Cookies that hold a session. */
const cookies =
  /(?:(?<![A-Za-z])(?:set-)?cookie["']?\s{0,3}[:=][^\n]{0,400}?[\s;"']|(?<![A-Za-z0-9]))(?:jsessionid|phpsessid|asp\.net_sessionid|connect\.sid|sessionid|session|sess|sid|auth|csrftoken|xsrf-token|[a-z_]{0,20}_session)=([A-Za-z0-9._~+/%=:-]{16,2000})/gi;

/** Credentials of HTTP headers: bearer tokens, Basic user and password, signatures, session cookies. */
export function findAuthHeaders(text: string): { start: number; end: number }[] {
  const groups = (pattern: RegExp, accept: (value: string) => boolean) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(value);
      return accept(value) ? [{ start, end: start + value.length }] : [];
    });
  return [
    ...groups(bearer, looksRandom16),
    ...groups(basic, isUserAndPassword),
    ...groups(named, (value) => /\d|[A-Z].{0,40}[a-z].{0,40}[A-Z]|=$/.test(value)),
    ...groups(awsSignature, () => true),
    ...groups(cookies, looksRandom16),
  ];
}

const looksRandom16 = (value: string): boolean => looksRandom(value);

/** Basic credentials are `user:password` in base64: "basic authentication" is not. */
function isUserAndPassword(value: string): boolean {
  const plain = Buffer.from(value, 'base64').toString('latin1');
  return plain.includes(':') && !/[^\x20-\x7e\x80-\xff]/.test(plain);
}
