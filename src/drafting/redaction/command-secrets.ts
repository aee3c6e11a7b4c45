import { standsForValue } from './secret-value';

/** Commands that take a password in an option of one letter or as a plain word. The group is the password. */
const commands: readonly RegExp[] = [
  /(?<![A-Za-z])(?:mysql|mysqldump|mysqladmin|mysqlbinlog|mariadb|mycli)\b[^\n|;]{0,200}?\s-p["']?([^\s"'`;|]{3,128})/g,
  /(?<![A-Za-z])sshpass\s{1,3}-p\s{0,3}["']?([^\s"'`;|]{3,128})/g,
  /(?<![A-Za-z])redis-cli\b[^\n|;]{0,200}?\s-a\s{1,3}["']?([^\s"'`;|]{3,128})/g,
  /(?<![A-Za-z])(?:mongo|mongosh|mongodump|mongorestore|docker login|podman login|helm registry login|az login|ldapsearch|net use|influx|clickhouse-client)\b[^\n|;]{0,200}?\s-(?:p|w)\s{1,3}["']?([^\s"'`;|]{3,128})/g,
  /(?<![A-Za-z])(?:curl|wget|http)\b[^\n|;]{0,300}?\s(?:-u|--user|--proxy-user|-a|--auth)[\s=]{1,3}["']?[^\s"':]{1,80}:([^\s"'`;|]{3,128})/g,
  /(?<![A-Za-z])AUTH\s{1,3}(?:default\s{1,3})?["']?(?=[^\s"'`]{0,127}\d)([^\s"'`]{6,128})/g,
  /(?<![A-Za-z])IDENTIFIED\s{1,3}(?:WITH\s{1,3}[\w'"]{1,40}\s{1,3})?BY\s{1,3}(?:PASSWORD\s{1,3})?["']([^"'\n]{3,128})["']/gi,
  /(?<![A-Za-z])(?:WITH\s{1,3}(?:ENCRYPTED\s{1,3})?)?PASSWORD(?:\s{1,3}|\s?\(\s?)["']([^"'\n]{3,128})["']/gi,
  /(?<![A-Za-z])(?:requirepass|masterauth)\s{1,3}["']?([^\s"'`]{3,128})/g,
  /(?<![A-Za-z])machine\s{1,3}\S{1,120}\s{1,3}login\s{1,3}\S{1,120}\s{1,3}password\s{1,3}(\S{3,128})/g,
  /(?<![A-Za-z])echo\s{1,3}["']?([^\s"'`|]{3,128})["']?\s{0,3}\|\s{0,3}(?:docker login|passwd|sudo -S|chpasswd|faas-cli login)/g,
  /(?<![A-Za-z])chpasswd\s{0,3}<<<\s{0,3}["']?[^\s"':]{1,60}:([^\s"'`]{3,128})/g,
  /(?<![A-Za-z0-9]|:\/\/)(?:admin|root|administrator|sa|postgres|oracle)\s?[/:]\s?(?=[A-Za-z0-9]{0,30}[!@#$%^&*])(?=[^\s\d]{0,30}\d)([!-~]{6,64})/gi,
];

/** Passwords in command lines and statements that no label names. */
export function findCommandSecrets(folded: string): { start: number; end: number }[] {
  return commands.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const value = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(value);
      return standsForValue(value) ? [] : [{ start, end: start + value.length }];
    }),
  );
}
