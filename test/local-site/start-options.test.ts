import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStartOptions } from '../../local-site/start-options';

describe('the arguments of npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-test-'));
  const incident = join(folder, 'incident.json');
  const broken = join(folder, 'broken.json');
  beforeAll(() => {
    writeFileSync(incident, '{"key":"INC-1"}');
    writeFileSync(broken, '{');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('needs none', () => {
    expect(readStartOptions([], {})).toEqual({
      help: false,
      port: undefined,
      incidents: [],
      realSite: undefined,
      modelServer: false,
    });
  });

  it('takes a port and several incident files', () => {
    const options = readStartOptions(['--port', '4000', '--incident', incident, incident], {});

    const loaded = { file: incident, body: { key: 'INC-1' } };
    expect(options).toMatchObject({ port: 4000, incidents: [loaded, loaded] });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFF{"key":"事故-1"}')],
    ['UTF-16, as PowerShell saves it', Buffer.from('\uFEFF{"key":"事故-1"}', 'utf16le')],
  ])('reads a file in %s', (_, bytes) => {
    const file = join(folder, 'from-windows.json');
    writeFileSync(file, bytes);

    expect(readStartOptions(['--incident', file], {}).incidents).toEqual([{ file, body: { key: '事故-1' } }]);
  });

  it('starts a demonstration model when asked', () => {
    expect(readStartOptions(['--model-server'], {}).modelServer).toBe(true);
  });

  it('knows when only help is wanted', () => {
    expect(readStartOptions(['--help'], {}).help).toBe(true);
  });

  it('takes a site on this computer without https', () => {
    const environment = { ATLASSIAN_EMAIL: 'a@example.com', ATLASSIAN_API_TOKEN: 'token' };

    expect(readStartOptions(['--site', 'http://localhost:8080'], environment).realSite?.url).toBe(
      'http://localhost:8080',
    );
  });

  it('takes a real site with the credentials of the environment', () => {
    const environment = { ATLASSIAN_EMAIL: 'a@example.com', ATLASSIAN_API_TOKEN: 'token' };

    expect(readStartOptions(['--site', 'https://example.atlassian.net/jira'], environment).realSite).toEqual({
      url: 'https://example.atlassian.net',
      email: 'a@example.com',
      apiToken: 'token',
    });
  });

  it.each([
    [['--port', '70000'], '--port 70000 is not a port number.'],
    [['--incident', 'no-such-file.json'], '--incident no-such-file.json cannot be read.'],
    [['--incident', broken], `--incident ${broken} is not JSON.`],
    [['--site', 'http://localhost.example.com'], 'is not an https:// address.'],
    [['--site', 'http://example.com'], '--site http://example.com is not an https:// address.'],
    [
      ['--site', 'https://example.com'],
      '--site needs ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN in the environment.',
    ],
    [['--site', 'https://example.com', '--incident', incident], 'cannot be combined with --site'],
    [['verbose'], 'Unknown argument: verbose.'],
    [['--verbose'], '--verbose'],
  ])('refuses %j with one sentence', (args, sentence) => {
    expect(() => readStartOptions(args, {})).toThrow(sentence);
  });
});
