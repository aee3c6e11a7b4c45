import type { Labelled } from './labelled-set';
import { base62, base64, capitals, hex, jwt, pieces, pem, random, url64, uuid } from './synthetic';

const secret = (text: (value: string) => string, value: string, ...parts: readonly string[]): Labelled => ({
  kind: 'secret',
  text: text(value),
  values: parts.length > 0 ? parts : [value],
});

/** One per provider: recognised by its form, in an ordinary sentence. */
const tokens: readonly Labelled[] = [
  secret((v) => `The deploy role used ${v} until 14:20.`, `${pieces('AK', 'IA')}${capitals(16, 1)}`),
  secret((v) => `临时凭证${v}已失效`, `${pieces('AS', 'IA')}${capitals(16, 2)}`),
  secret((v) => `日志里打印了${v}，已联系安全组`, `${pieces('LT', 'AI')}${base62(20, 3)}`),
  secret((v) => `AccessKeyId: ${v}`, `${pieces('LT', 'AI')}${base62(12, 4)}`),
  secret((v) => `SecretId 是 ${v}。`, `${pieces('AK', 'ID')}${base62(32, 5)}`),
  secret((v) => `火山引擎 ${v} 被写进了镜像`, `${pieces('AK', 'LT')}${base62(43, 6)}`),
  secret((v) => `maps key ${v} over quota`, `${pieces('AI', 'za')}${url64(35, 7)}`),
  secret((v) => `client: ${v}`, `${pieces('GOC', 'SPX-')}${url64(28, 8)}`),
  secret((v) => `curl -H "Authorization: Bearer ${v}"`, `${pieces('ya', '29.')}${url64(68, 9)}`),
  secret((v) => `azure app ${v} expires in 3 days`, `${base62(3, 10)}8${pieces('Q', '~')}${base62(34, 11)}`),
  secret((v) => `git clone failed with ${v}`, `${pieces('gh', 'p_')}${base62(36, 12)}`),
  secret((v) => `actions 用的${v}权限过大`, `${pieces('gh', 's_')}${base62(36, 13)}`),
  secret((v) => `token: ${v}`, `${pieces('github_', 'pat_')}${base62(22, 14)}_${base62(59, 15)}`),
  secret((v) => `CI_JOB 里是 ${v}`, `${pieces('gl', 'pat-')}${url64(20, 16)}`),
  secret((v) => `runner registered with ${v}`, `${pieces('gl', 'rt-')}${url64(20, 17)}`),
  secret(
    (v) => `bot ${v} was revoked`,
    `${pieces('xo', 'xb-')}${random('0123456789', 12, 18)}-${random('0123456789', 12, 19)}-${base62(24, 20)}`,
  ),
  secret(
    (v) => `app level: ${v}`,
    `${pieces('xa', 'pp-')}1-A${capitals(10, 21)}-${random('0123456789', 13, 22)}-${hex(64, 23)}`,
  ),
  secret((v) => `//registry.npmjs.org/:_authToken=${v}`, `${pieces('np', 'm_')}${base62(36, 24)}`),
  secret((v) => `OPENAI_API_KEY=${v}`, `${pieces('sk', '-')}${base62(48, 25)}`),
  secret((v) => `用的是${v}这个 key`, `${pieces('sk', '-proj-')}${url64(74, 26)}`),
  secret((v) => `deepseek: ${v}`, `${pieces('sk', '-')}${hex(32, 27)}`),
  secret(
    (v) => `Atlassian ${v} in the pipeline variables`,
    `${pieces('ATA', 'TT3xFfGF0')}${url64(180, 28)}=${capitals(8, 29)}`,
  ),
  secret((v) => `bitbucket app ${v}`, `${pieces('AT', 'BB')}${base62(32, 30)}`),
  secret((v) => `stripe ${v} was logged`, `${pieces('sk', '_live_')}${base62(24, 31)}`),
  secret((v) => `webhook signing ${v}`, `${pieces('wh', 'sec_')}${base62(32, 32)}`),
  secret((v) => `mail relay ${v}`, `${pieces('S', 'G.')}${url64(22, 33)}.${url64(43, 34)}`),
  secret((v) => `hub: ${v}`, `${pieces('h', 'f_')}${base62(34, 35)}`),
  secret((v) => `grafana ${v}`, `${pieces('gl', 'sa_')}${base62(32, 36)}_${hex(8, 37)}`),
  secret((v) => `vault login ${v}`, `${pieces('hv', 's.')}${url64(90, 38)}`),
  secret((v) => `space token ${v}`, `${pieces('do', 'p_v1_')}${hex(64, 39)}`),
  secret((v) => `registry ${v}`, `${pieces('dckr', '_pat_')}${url64(27, 40)}`),
  secret((v) => `databricks ${v}`, `${pieces('da', 'pi')}${hex(32, 41)}`),
  secret((v) => `The gateway logged ${v} in full`, jwt(42)),
  secret((v) => `网关日志里出现了完整的${v}`, jwt(43)),
  secret((v) => `root:${v}:19000:0:99999:7:::`, `$6$${base62(8, 44)}$${base62(86, 45)}`),
  secret((v) => `users.txt has ops:${v}`, `$2y$10$${base62(53, 46)}`),
  secret((v) => `机器人 ${v} 推送失败`, `${random('123456789', 10, 47)}:${pieces('A', 'A')}${url64(33, 48)}`),
];

const strong = pieces('Tr0ub', '4dor', '&3');
const plain = pieces('sun', 'flower', '88');
const word = pieces('tango', 'delta');

/** By the label before them: settings, JSON, YAML, XML, environment, tables, sentences. */
const labelled: readonly Labelled[] = [
  secret((v) => `password=${v}`, strong),
  secret((v) => `DB_PASSWORD=${v}`, plain),
  secret((v) => `export PGPASSWORD='${v}'`, strong),
  secret((v) => `spring.datasource.password: ${v}`, word),
  secret((v) => `{"user":"app","password":"${v}","pool":20}`, strong),
  secret((v) => `"{\\"password\\":\\"${v}\\",\\"host\\":\\"db\\"}"`, strong),
  secret((v) => `db:\n  user: app\n  passwd: ${v}\n  pool: 20`, plain),
  secret((v) => `<password>${v}</password>`, plain),
  secret((v) => `<add key="Password" value="${v}"/>`, plain),
  secret((v) => `- name: REDIS_PASSWORD\n  value: "${v}"`, plain),
  secret((v) => `{"name":"DB_PASSWORD","value":"${v}"}`, plain),
  secret((v) => `mysql_pwd: "${v}"`, plain),
  secret((v) => `DB_PASS=${v}`, plain),
  secret((v) => `smtpPassword = "${v}"`, word),
  secret((v) => `'password' => '${v}',`, strong),
  secret((v) => `--password=${v} --host db01`, plain),
  secret((v) => `pg_restore --password ${v} dump.sql`, plain),
  secret((v) => `密码：${v}`, plain),
  secret((v) => `数据库密码：${v}，请尽快修改`, strong),
  secret((v) => `密码是${v}请勿外传`, pieces('Kp', '2026', '@db')),
  secret((v) => `root 的密码改成了 ${v} 之后恢复`, pieces('Nj', 'x7', '!qZ')),
  secret((v) => `口令: ${v}`, pieces('19', '84', '07')),
  secret((v) => `临时口令为“${v}”`, pieces('abc', '-d3f', '!')),
  secret((v) => `账号/密码：${v}`, pieces('admin/', 'Abc', '1234')),
  secret((v) => `用户名 root 密码 ${v}`, pieces('Qwe', '@', '5678')),
  secret((v) => `密码${v}`, pieces('Root', '@', '2024')),
  secret((v) => `密码（临时）：${v}`, pieces('Tmp', '#', '9981')),
  secret((v) => `**密码**：\`${v}\``, plain),
  secret((v) => `|用户|app|\n|密码|${v}|`, pieces('P', 'w0rd', '#x')),
  secret((v) => `Password: ${v}`, word),
  secret((v) => `The password is ${v} for now`, pieces('W1n', 'ter', '!2026')),
  secret((v) => `password was changed to ${v}`, pieces('b3t', 'ter', '#One')),
  secret((v) => `login with password ${v}`, pieces('Zx9', '!kLm', '22')),
  secret((v) => `password:\n  ${v}`, pieces('Ml', '7!', 'parrot')),
  secret((v) => `secret_access_key = ${v}`, base64(40, 50)),
  secret((v) => `AccessKeySecret：${v}`, base62(30, 51)),
  secret((v) => `SecretKey: "${v}"`, base62(32, 52)),
  secret((v) => `AK/SK 泄露，SK: ${v}`, base62(40, 53)),
  secret((v) => `API Key: ${v}`, hex(32, 54)),
  secret((v) => `x-api-key: ${v}`, base62(32, 55)),
  secret((v) => `api_key="${v}"`, uuid(56)),
  secret((v) => `client_secret=${v}&grant_type=client_credentials`, url64(40, 57)),
  secret((v) => `appSecret: ${v}`, hex(32, 58)),
  secret((v) => `"refresh_token": "${v}"`, url64(64, 59)),
  secret((v) => `CSRF-Token: ${v}`, url64(32, 60)),
  secret((v) => `The signing key is ${v}`, hex(64, 61)),
  secret((v) => `密钥：${v}`, hex(32, 62)),
  secret((v) => `新密钥${v}已下发`, base62(32, 63)),
  secret((v) => `令牌为 ${v}`, base62(40, 64)),
  secret((v) => `Rotated token ${v}`, hex(40, 65)),
  secret((v) => `AccountKey=${v};EndpointSuffix=core.windows.net`, `${base64(86, 66)}==`),
  secret((v) => `SharedAccessKey=${v}`, `${base64(43, 67)}=`),
  secret((v) => `kind: Secret\ndata:\n  token: ${v}`, base64(44, 68)),
  secret((v) => `encryption_key: >-\n  ${v}`, base64(44, 69)),
  secret((v) => `password%3D${v}%26user%3Dapp`, plain),
];

/** In addresses, connection strings, headers and commands. */
const connected: readonly Labelled[] = [
  secret((v) => `mongodb://app:${v}@mongo-0:27017,mongo-1:27017/orders`, plain),
  secret((v) => `mongodb+srv://app:${v}@cluster0.example.net`, strong),
  secret((v) => `mysql://root:${v}@10.0.0.8:3306/pay`, plain),
  secret((v) => `连接串postgres://svc:${v}@pg.internal/db写死在代码里`, plain),
  secret((v) => `redis://:${v}@cache:6379/0`, plain),
  secret((v) => `amqp://guest:${v}@mq:5672/%2F`, plain),
  secret((v) => `postgres://svc:${v}@pg/db`, pieces('p%40', 'ss%2F', 'w0rd')),
  secret((v) => `mysql://svc:${v}@pg/db`, pieces('a', '/b#', '9x!')),
  secret((v) => `https://deploy:${v}@git.example.com/app.git`, plain),
  secret((v) => `https://${v}@git.example.com/app.git`, base62(40, 70)),
  secret((v) => `jdbc:mysql://db:3306/pay?user=app&password=${v}&useSSL=false`, plain),
  secret((v) => `jdbc:oracle:thin:scott/${v}@//ora:1521/svc`, plain),
  secret((v) => `Server=sql01;Database=pay;User Id=sa;Password=${v};Encrypt=true`, strong),
  secret((v) => `app:${v}@tcp(db:3306)/pay`, plain),
  secret((v) => `Authorization: Bearer ${v}`, url64(40, 71)),
  secret((v) => `请求头带了 Bearer ${v}，被打进日志`, url64(48, 72)),
  secret((v) => `Authorization: Basic ${v}`, Buffer.from(`svc:${plain}`).toString('base64')),
  secret((v) => `-H 'authorization: basic ${v}'`, Buffer.from(`admin:${strong}`).toString('base64')),
  secret((v) => `Authorization: ${v}`, base62(32, 73)),
  secret((v) => `Cookie: theme=dark; JSESSIONID=${v}; lang=zh`, hex(32, 74)),
  secret(
    (v) => `https://hooks.slack.com/services/${v}`,
    `T${capitals(8, 75)}/B${capitals(8, 76)}/${base62(24, 77)}`,
  ),
  secret((v) => `钉钉机器人 https://oapi.dingtalk.com/robot/send?access_token=${v} 限流`, hex(64, 78)),
  secret((v) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${v}`, uuid(79)),
  secret((v) => `飞书告警群https://open.feishu.cn/open-apis/bot/v2/hook/${v}没有收到消息`, uuid(80)),
  secret((v) => `https://discord.com/api/webhooks/${v}`, `${random('123456789', 18, 81)}/${url64(68, 82)}`),
  secret(
    (v) => `https://api.telegram.org/bot${v}/sendMessage`,
    `${random('123456789', 9, 83)}:${url64(35, 84)}`,
  ),
  secret(
    (v) => `https://bucket.s3.amazonaws.com/dump.sql?X-Amz-Expires=600&X-Amz-Signature=${v}`,
    hex(64, 85),
  ),
  secret((v) => `https://acct.blob.core.windows.net/c/f?sv=2024-01-01&sig=${v}`, base62(44, 86)),
  secret((v) => `https://cdn.example.com/a?token=${v}&v=2`, url64(32, 87)),
  secret((v) => `mysql -h db01 -uroot -p${v} pay`, plain),
  secret((v) => `sshpass -p '${v}' ssh app@web01`, plain),
  secret((v) => `redis-cli -h cache -a ${v} info`, plain),
  secret((v) => `curl -u admin:${v} https://es.example.com/_cat`, plain),
  secret((v) => `AUTH ${v}`, plain),
  secret((v) => `ALTER USER 'app'@'%' IDENTIFIED BY '${v}';`, strong),
  secret((v) => `requirepass ${v}`, plain),
  secret((v) => `machine git.example.com login ci password ${v}`, plain),
  secret((v) => `echo ${v} | docker login -u ci --password-stdin`, plain),
];

const keys = [
  pem('RSA ', 90),
  pem('', 91),
  pem('EC ', 92, '\\n'),
  pem('OPENSSH ', 93, '\n    '),
  pem('ENCRYPTED ', 94, '\r\n'),
];
/** Values whose name stands in other words, or that lost the line that names them. */
const roundabout: readonly Labelled[] = [
  secret((v) => `password is: ${v}`, `${pieces('Win', 'ter')}2026x`),
  secret((v) => `密码如下：\n${v}`, `${pieces('Som', 'mer')}!77q`),
  secret((v) => `export PASS=${v}`, `${pieces('Aut', 'umn')}2026y`),
  secret((v) => `    client-key-data: ${v}`, base64(64, 120)),
  secret((v) => `found in the log: ${v}`, `${pieces('LS0tLS1', 'CRUdJTi')}${base64(60, 123)}`),
];

const privateKeys: readonly Labelled[] = keys.map(({ text, lines }, place) => ({
  kind: 'secret',
  text:
    [
      `Found in the image:\n${text}\nremoved at 14:20`,
      `私钥被贴进了评论：\n${text}\n已删除`,
      `{"type":"service_account","private_key":"${text}\\n","client_id":"1"}`,
      `tls:\n  key: |\n    ${text}\n  cert: none`,
      `> ${text.replaceAll('\r\n', '\r\n> ')}`,
    ][place] ?? text,
  values: lines,
}));

/** Without a label right before them: in front of what they are, behind a user, in a column, below a heading. */
const elsewhere: readonly Labelled[] = [
  secret((v) => `${v} is the root password of the replica`, pieces('Wn', '7!ker', 'Q2')),
  secret((v) => `堡垒机用 ${v}（这是 root 密码）`, pieces('ru', '5Tik', '88x')),
  secret((v) => `The new password (rotated at noon) is ${v}.`, pieces('Fjo', 'rd-20', '77z')),
  secret((v) => `从库 root 的密码是 ${v}，已改`, pieces('blau', 'beere')),
  secret((v) => `登录：deploy ${v}`, pieces('K9v', 'Lm#', '31')),
  secret((v) => `用户名密码 readonly ${v}`, pieces('Zu9', 'kRt5', 'bb')),
  secret((v) => `creds: svc_pay / ${v}`, pieces('8hR', '!k2', 'mQ')),
  secret((v) => `跳板机 root/${v} 可以登录`, pieces('Som', 'mer-4', '1q')),
  secret((v) => `the jump host pw is ${v}, please rotate`, pieces('open', 'ses', 'ame7')),
  secret((v) => `and the passphrase "${v}"`, pieces('marble ', 'kettle ', 'orchard ', 'pencil')),
  secret((v) => `pass: ${v}`, pieces('Kra', 'ke7!', 'p')),
  secret((v) => `passphrase: ${v}`, pieces('copper ', 'violin ', 'harbor ', 'lantern')),
  secret((v) => `用户 | 密码\nroot | ${v}`, pieces('Win', 'd88', 'mill')),
  secret((v) => `||user||password||\n|root|${v}|`, pieces('Ost', 'see3', '9k')),
  secret(
    (v) => `| host | user | password |\n| --- | --- | --- |\n| db-1 | root | ${v} |`,
    pieces('Tan', 'ne4', '2kk'),
  ),
  secret((v) => `登录口令如下\n\n${v}`, pieces('Qr4', 'tz!', '9x')),
  secret((v) => `パスワード: ${v}`, pieces('Fuj', 'i3!', 'san')),
  secret((v) => `snmp community string ${v}`, pieces('rou', 'Ter', '55z')),
  secret((v) => `token 已更换，新值 ${v}`, base62(24, 301)),
  secret((v) => `监控的 key 用的 ${v}`, hex(32, 302)),
];

/** The secrets of the labelled set. */
export const secretsOfTheSet: readonly Labelled[] = [
  ...tokens,
  ...labelled,
  ...connected,
  ...roundabout,
  ...privateKeys,
  ...elsewhere,
];
