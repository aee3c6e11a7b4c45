import { looksRandom } from './looks-random';

/** Addresses whose path or query is the credential. The group is what must not leave. */
const webhooks: readonly RegExp[] = [
  /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/_+-]{16,200})/gi,
  /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/([A-Za-z0-9-]{16,80})/gi,
  /qyapi\.weixin\.qq\.com\/cgi-bin\/[a-z_/]{1,40}\?(?:[a-z_]{1,20}=[^\s&]{0,80}&){0,4}key=([A-Za-z0-9-]{16,80})/gi,
  /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(\d{10,24}\/[A-Za-z0-9_-]{20,120})/gi,
  /\.webhook\.office\.com\/webhookb2\/([A-Za-z0-9@/_-]{30,300})/gi,
  /hooks\.zapier\.com\/hooks\/catch\/([A-Za-z0-9/]{8,80})/gi,
  /events\.pagerduty\.com\/integration\/([A-Za-z0-9]{16,64})/gi,
  /api\.telegram\.org\/bot(\d{6,12}:[A-Za-z0-9_-]{20,60})/gi,
  /sctapi\.ftqq\.com\/([A-Za-z0-9]{16,80})/gi,
];

/** Parameters of addresses that carry a credential or a signature that is one: SAS, presigned storage links, robots, sessions. */
const parameters =
  /(?:[?&;]|%3F|%26|&amp;)(?:access_?token|auth_?token|id_?token|refresh_?token|session_?token|api_?key|app_?secret|secret|token|ticket|jwt|key|code|auth|sig|sign|signature|x-amz-(?:signature|security-token|credential)|x-goog-(?:signature|credential)|ossaccesskeyid|security-token|q-signature|q-ak)(?:=|%3D)((?:[A-Za-z0-9._~+/:-]|%(?!26)[0-9A-Fa-f]{2}|=(?=[=&\s"']|$)){10,2000})/gi;

/** `scheme://user:password@host`; an unencoded `@` or `#` may be part of the password, so the last one before the path counts. */
const userInfo = /:\/\/[^\s:/?#@"'`<>]{0,128}:([^\s/"'`<>]{1,256})@(?=[A-Za-z0-9[({$%_-])/g;
/** With a slash in the password: only where a database or queue is meant, since `https://host:8443/@me` is an address. */
const userInfoWithSlash =
  /(?:mongodb(?:\+srv)?|mysql|mariadb|postgres(?:ql)?|rediss?|amqps?|mssql|sqlserver|clickhouse|oracle|kafka|nats|ldaps?|ftp|sftp|smtps?):\/\/[^\s:/?#@"'`<>]{0,128}:(?!\d{1,5}\/)([^\s"'`<>,]{1,256})@(?=[A-Za-z0-9[({$%_-])/gi;
/** A token in place of a user: `https://TOKEN@host`. */
const tokenAsUser = /:\/\/([A-Za-z0-9._~%-]{16,256})@(?=[A-Za-z0-9[])/g;
/** Data source names without a scheme: `user:password@tcp(host)`, `thin:user/password@host`. */
const dataSources: readonly RegExp[] = [
  /(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,64}:([^\s"'`<>]{1,128})@(?:tcp|unix|udp)\(/g,
  /jdbc:oracle:(?:thin|oci):[A-Za-z0-9_$#.-]{1,64}\/([^\s@"'`]{1,128})@/gi,
];

/** What in an address is a credential: user information, tokens in paths and parameters. The rest of the address stays readable. */
export function findCredentialUrls(text: string): { start: number; end: number }[] {
  const groups = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => {
      const value = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(value);
      return { start, end: start + value.length, value };
    });
  return [
    ...[...webhooks, userInfo, userInfoWithSlash, ...dataSources].flatMap(groups).filter(isFilledIn),
    ...groups(parameters).filter(({ value }) => isCredential(value)),
    ...groups(tokenAsUser).filter(({ value }) => looksRandom(value)),
  ].map(({ start, end }) => ({ start, end }));
}

/** A variable, a row of stars or a word in angle or curly brackets only shows where the secret would be. */
const isFilledIn = ({ value }: { value: string }): boolean =>
  !/^(?:\$\{?[\w.:-]{1,80}\}?|\{\{?[^{}]{0,80}\}?\}|\*{1,256}|x{3,64}|X{3,64}|%[A-Z_]{1,60}%|\.{3,64})$/.test(
    value,
  );

/** Also an id in the form of a UUID: under such a name it opens a door. */
const isCredential = (value: string): boolean =>
  looksRandom(value, 10) || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
