import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '..');
let folder: string;
let program: string;

// Compiled once: each case is a process of its own, as a shell would start it.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  program = join(mkdtempSync(join(tmpdir(), 'report-program-')), 'report.cjs');
  buildSync({
    entryPoints: [join(root, 'scripts/report.ts')],
    bundle: true,
    platform: 'node',
    outfile: program,
  });
});
afterAll(() => {
  for (const made of [folder, dirname(program)]) rmSync(made, { recursive: true, force: true });
});

const person = { accountId: 'a-1', displayName: '林静', accountType: 'atlassian' };
const comment = (id: string, created: string, text: string) => ({ id, author: person, created, body: text });

const issue = {
  id: '10042',
  key: 'INC-42',
  self: 'https://site.example/rest/api/3/issue/10042',
  changelog: { total: 0, histories: [] },
  fields: {
    summary: '结算接口大面积 5xx',
    description: '20:12 发布新版本后错误率升高',
    created: '2026-11-20T20:15:00.000+0800',
    updated: '2026-11-20T21:40:00.000+0800',
    reporter: person,
    comment: {
      total: 2,
      comments: [
        comment('1', '2026-11-20T20:31:00.000+0800', '定位到根因：连接池耗尽'),
        comment('2', '2026-11-20T20:59:00.000+0800', '服务已全部恢复'),
      ],
    },
  },
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function report(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', ...options.env },
  });
  return { status: run.status, out: run.stdout, sentence: run.stderr };
}

describe('npm run report', () => {
  it('prints the eleven sections in Chinese unless told otherwise', () => {
    const { status, out, sentence } = report([file('issue.json', issue)]);

    expect({ status, sentence }).toEqual({ status: 0, sentence: '' });
    expect(out).toMatch(/^# .*结算接口大面积 5xx/);
    expect(out.match(/^## /gm)).toHaveLength(11);
  });

  it('says where an export was made without comments or changes, and reports on the rest', () => {
    const { changelog, ...bare } = issue;
    const { comment: comments, ...fields } = issue.fields;

    const { status, out, sentence } = report([file('bare.json', { ...bare, fields })]);

    expect(status).toBe(0);
    expect(out.match(/^## /gm)).toHaveLength(11);
    expect(sentence).toContain('no comments (fields.comment) and no changes (changelog)');
    const { sentence: partly } = report([
      file('partly.json', { ...bare, fields: { ...fields, comment: comments } }),
    ]);
    expect(partly).toContain('no changes (changelog)');
    expect(partly).not.toContain('fields.comment');
    expect(changelog.total).toBe(0);
  });

  it('reads standard input and prints JSON in English', () => {
    const { status, out } = report(['-', '--format', 'json', '--language=en-US'], {
      input: JSON.stringify(issue),
    });

    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      incident: { key: 'INC-42', language: 'en-US' },
      milestones: { recovered: { at: '2026-11-20T20:59+08:00' } },
    });
  });

  it.each([
    ['UTF-16 as PowerShell writes it', Buffer.from(`\uFEFF${JSON.stringify(issue)}`, 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from(`\uFEFF${JSON.stringify(issue)}`, 'utf16le').swap16()],
    ['UTF-8 behind a mark', Buffer.from(`\uFEFF${JSON.stringify(issue)}`)],
  ])('reads an export in %s', (_encoding, bytes) => {
    const path = join(folder, 'encoded.json');
    writeFileSync(path, bytes);

    const { status, out } = report([path]);

    expect(status).toBe(0);
    expect(out).toContain('连接池耗尽');
  });

  it('prints a document without the macro, which could not run anywhere', () => {
    const { out } = report([file('issue.json', issue), '--format', 'adf']);

    expect(JSON.parse(out)).toMatchObject({ type: 'doc', version: 1 });
    expect(out).not.toContain('"extension"');
  });

  it('writes to a file and leaves nothing else beside it', () => {
    const out = join(folder, 'out.md');

    expect(report([file('issue.json', issue), '--out', out])).toEqual({ status: 0, out: '', sentence: '' });
    expect(readFileSync(out, 'utf8')).toContain('INC-42');
    expect(readdirSync(folder).filter((name) => name.startsWith('.report-'))).toEqual([]);
  });

  it('lists in its help what this release can do', () => {
    const { status, out } = report(['--help']);

    expect(status).toBe(0);
    expect(out).toContain('--writer rules|openai');
    expect(out).toContain('OPENAI_API_KEY');
  });
});

describe('npm run report with wrong input', () => {
  const truncated = {
    ...issue,
    fields: { ...issue.fields, comment: { ...issue.fields.comment, total: 240 } },
  };
  const timeless = { ...issue, fields: { ...issue.fields, created: undefined } };

  it.each<[string, () => readonly string[], string]>([
    ['no file', () => [], 'No file was given'],
    ['two files', () => ['a.json', 'b.json'], '"b.json"'],
    ['an unknown option', () => ['a.json', '--fromat', 'json'], '"--fromat"'],
    ['an option without its value', () => ['a.json', '--out'], '--out needs a value'],
    ['a format that is none', () => ['a.json', '--format', 'pdf'], 'markdown | json | adf'],
    ['a language that is none', () => ['a.json', '--language', 'fr'], 'zh-CN | en-US'],
    ['a writer that is none', () => ['a.json', '--writer', 'gpt'], 'rules | openai'],
    ['a file that is not there', () => [join(folder, 'none.json')], 'There is no file'],
    ['a folder', () => [folder], 'is a folder'],
    ['an empty file', () => [file('empty.json', ' \n')], 'is empty'],
    ['something else than JSON', () => [file('page.html', '<html></html>')], 'is not JSON'],
    ['JSON that breaks off', () => [file('cut.json', JSON.stringify(issue).slice(0, 300))], 'breaks off'],
    ['JSON that breaks off after a bracket', () => [file('cut.json', '{"fields":{"a":{}}')], 'breaks off'],
    ['something else than an issue', () => [file('list.json', [1, 2])], 'is not a Jira issue'],
    ['an issue without a time', () => [file('timeless.json', timeless)], '"fields.created"'],
    ['an export without its comments', () => [file('truncated.json', truncated)], '238 comment(s)'],
    [
      'a place that cannot be written',
      () => [file('issue.json', issue), '--out', join(folder, 'no/x.md')],
      'cannot be written',
    ],
  ])('refuses %s in one sentence, with status 2', (_what, args, words) => {
    const { status, out, sentence } = report(args());

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(sentence).toContain(words);
    expect(sentence.trimEnd().split('\n')).toHaveLength(1);
  });

  it('leaves a file as it was when the input is wrong', () => {
    const out = file('kept.md', 'kept');

    report([join(folder, 'none.json'), '--out', out]);

    expect(readFileSync(out, 'utf8')).toBe('kept');
    expect(existsSync(join(folder, 'none.json'))).toBe(false);
  });

  it.each<[string, readonly string[], Record<string, string>]>([
    ['of the report that was asked for', ['none.json', '--language', 'zh-CN'], {}],
    ['of the shell', ['none.json'], { LANG: 'zh_CN.UTF-8' }],
  ])('says it in the language %s', (_which, args, env) => {
    expect(report(args, { env }).sentence).toBe('找不到文件“none.json”。\n');
  });
});
