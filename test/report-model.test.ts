import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { demonstrationModel } from '../local-site/model-server/demonstration-model';
import { startModelServer } from '../local-site/model-server/model-server';
import type { ModelServer } from '../local-site/model-server/model-server';
import { settlementErrors } from '../local-site/seed/incidents/settlement-errors';
import { issueBody } from '../local-site/seed/issue-body';
import { modelKey } from './support/model-service';

const root = join(__dirname, '..');

describe('npm run report -- --writer openai', () => {
  let folder: string;
  let server: ModelServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-model-'));
    writeFileSync(join(folder, 'issue.json'), JSON.stringify(issueBody(settlementErrors)));
    buildSync({
      entryPoints: [join(root, 'scripts/report.ts')],
      bundle: true,
      platform: 'node',
      outfile: join(folder, 'report.cjs'),
    });
    server = await startModelServer({ key: modelKey, script: demonstrationModel });
  });
  beforeEach(() => {
    server.script = demonstrationModel;
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const report = (env: Readonly<Record<string, string>>, args: readonly string[] = []) => {
    const given = { OPENAI_API_KEY: modelKey, OPENAI_BASE_URL: `${server.url}/v1`, OPENAI_MODEL: 'gpt-5.4' };
    const file = join(folder, 'issue.json');
    const child = spawn(process.execPath, [join(folder, 'report.cjs'), file, '--writer', 'openai', ...args], {
      cwd: root,
      env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', ...given, ...env },
    });
    let out = '';
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    return new Promise<{ status: number | null; out: string; told: string }>((resolve) => {
      child.on('close', (status) => resolve({ status, out, told }));
    });
  };

  it('prints the report that the model wrote, and tells how it got on', async () => {
    const { status, out, told } = await report({});

    expect(status).toBe(0);
    expect(out.match(/^## /gm)).toHaveLength(11);
    expect(out).toContain('工单声明的级别为 P');
    expect(out).not.toContain('证据原文：');
    expect(told).toMatch(/11\/11 sections, 11 calls, \d{4,} tokens in, \d{3,} out/);
    expect(told).toMatch(/^\[F\] 发送给模型前已替换/m);
    expect(out + told).not.toContain(modelKey);
  });

  it('writes by rules and says why when the service refuses', async () => {
    server.script = () => ({ kind: 'error', status: 403, text: `not for ${modelKey}` });

    const { status, out, told } = await report({});

    expect(status).toBe(0);
    expect(out).toContain('# 复盘报告');
    expect(told).toMatch(/整份报告由规则撰写：.*403/);
    expect(out + told).not.toContain(modelKey);
  });

  it('ends with 1 and the reason when the service gives nothing for now, and prints no report', async () => {
    server.script = () => ({ kind: 'error', status: 400, text: `not for ${modelKey}` });

    const { status, out, told } = await report({});

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(told).toMatch(/0\/11 sections, /);
    expect(told).not.toContain(modelKey);
  });

  it.each([
    ['no key', { OPENAI_API_KEY: '' }, 'needs a key in OPENAI_API_KEY'],
    ['a key that is a sentence', { OPENAI_API_KEY: 'my key, please' }, 'characters that no key has'],
    ['an address that is none', { OPENAI_BASE_URL: 'models' }, 'OPENAI_BASE_URL is no http or https address'],
    ['a password in the address', { OPENAI_BASE_URL: 'https://me:secret@models.example' }, 'user name'],
    ['no model for a service of one’s own', { OPENAI_MODEL: '' }, 'name one in OPENAI_MODEL'],
  ])('ends with 2 and one sentence for %s', async (_what, env, words) => {
    const before = server.wire.length;

    const { status, out, told } = await report(env);

    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(told).toContain(words);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(told).not.toMatch(/secret|my key/);
    expect(server.wire).toHaveLength(before);
  });
});
