import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
/** Where a started site keeps what it bundles. */
const folder = mkdtempSync(join(tmpdir(), 'main-test-'));

const listBundles = () => readdirSync(folder).filter((name) => name.startsWith('forge-app-'));

/** Runs local-site/main.ts as `npm start` does; `onOutput` may end it. */
function start(args: string[], onOutput: (text: string, stop: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local-site/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    onOutput(stdout, () => child.kill('SIGINT'));
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

describe('npm start', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says where the site is, who may sign in, and ends cleanly on Ctrl-C', async () => {
    const { code, stdout } = await start([], (text, stop) => {
      if (text.includes('Ctrl-C')) stop();
    });

    expect(stdout).toMatch(/Local site +http:\/\/localhost:\d+/);
    expect(stdout).toMatch(/Sample +http:\/\/localhost:\d+\/browse\/INC-1\n/);
    expect(stdout).toContain('林晓');
    expect(code).toBe(0);
    expect(listBundles()).toEqual([]);
  });

  it('ends with 2 and one sentence when a file is no Jira issue', async () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{"name":"something else"}');

    const { code, stderr } = await start(['--incident', file]);

    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toContain(`--incident ${file}: `);
    expect(listBundles()).toEqual([]);
  });
});
