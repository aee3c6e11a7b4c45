import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalSite } from '../../local-site';
import { manifestProblems } from '../../local-site/manifest-problems';
import { fixtureAppDir } from '../support/fixture-forge';

describe('what Forge has against an app', () => {
  let appDir: string;
  beforeEach(() => {
    appDir = mkdtempSync(join(tmpdir(), 'app-'));
    for (const folder of ['src', 'static']) symlinkSync(join(fixtureAppDir, folder), join(appDir, folder));
  });
  afterEach(() => rmSync(appDir, { recursive: true }));

  /** The fixture's manifest with one text in the place of another, wherever it stands. */
  function change(from: string, to: string): void {
    const source = readFileSync(join(fixtureAppDir, 'manifest.yml'), 'utf8');
    expect(source).toContain(from);
    writeFileSync(join(appDir, 'manifest.yml'), source.replaceAll(from, to));
  }

  it('is nothing where all is well', async () => {
    expect(await manifestProblems(fixtureAppDir)).toEqual([]);
  });

  it.each([
    ['nodejs24.x', 'nodejs99.x', /manifest\.yml:5: .*'nodejs99\.x' allowed values/],
    ['nodejs24.x', 'nodejs20.x', /manifest\.yml:5: .*nodejs20\.x runtime is deprecated/],
    ['modules:\n', 'foo: 1\nmodules:\n', /additional property 'foo'/],
    ['modules:\n', 'modules: [\n', /manifest\.yml:\d+: /],
    ['read:jira-work:', 'read:jira-works:', /Invalid 'scopes' permission .*read:jira-works/],
    ['function: export-macro', 'function: nothing', /macro references undefined function .*'nothing'/],
    ['key: export-macro', `key: ${'f'.repeat(24)}`, /function key exceeds 23 characters/],
    ['key: fixture-macro', 'key: fixture-action', /duplicate module key 'fixture-action'/],
    ['key: fixture-macro', 'key: fixture.macro', /property key 'fixture\.macro' must match pattern/],
    ['queue: work', `queue: ${'q'.repeat(37)}`, /must NOT have more than 36 characters/],
    [
      'interval: hour',
      'interval: minute',
      /interval 'minute' allowed values are 'fiveMinute', 'hour', 'day', 'week'/,
    ],
    ['timeoutSeconds: 300', 'timeoutSeconds: 901', /timeoutSeconds must be <= 900/],
    ['- key: ui\n', `- key: ${'u'.repeat(24)}\n`, /resources property key 'u+' must NOT have more than 23/],
    ['resource: ui/macro', 'resource: none/macro', /missing resource key 'none' .* macro module/],
    [
      'resource: ui/macro',
      'resource: ui/none',
      /'ui' referenced by macro module does not define entry 'none'/,
    ],
    ['macro: macro.html', 'macro: none.html', /missing resource entry file 'static\/build\/none\.html'/],
    ['path: static/build', 'path: static/none', /missing resource 'static\/none'/],
    ['i18n: action.title', 'i18n: action.none', /i18n key 'action\.none' could not be found/],
    ['path: src/locales/zh-CN.json', 'path: src/locales/none.json', /'zh-CN'.*src\/locales\/none\.json/],
    ['handler: index.resolver', 'handler: none.resolver', /cannot find associated file with name 'none/],
    [
      '  function:\n',
      '  llm:\n    - key: one\n      model: [claude]\n    - key: two\n      model: [claude]\n  function:\n',
      /Found 2 LLM modules\. Maximum 1/,
    ],
    [
      'runtime:',
      'compatibility:\n    jira:\n      required: true\n    confluence:\n      required: true\n  runtime:',
      /Only one context/,
    ],
  ])('names the fault where %j is %j', async (from, to, sentence) => {
    change(from, to);

    expect((await manifestProblems(appDir)).join('\n')).toMatch(sentence);
  });

  it.each([
    [
      'resource: ui/macro\n      resolver:\n        function: resolver',
      'function: resolver',
      'macro "fixture-macro" has a function and no resource: UI Kit 1 no longer runs',
    ],
    [
      'handler: index.resolver',
      'handler: index.resolver\n      timeoutSeconds: 20',
      'function "resolver" serves jira:issueAction "fixture-action", so it cannot have timeoutSeconds',
    ],
    [
      'handler: index.exportMacro',
      'handler: index.exportMacro\n      timeoutSeconds: 20',
      'function "export-macro" serves macro "fixture-macro", so it cannot have timeoutSeconds',
    ],
    [
      'function: export-macro',
      'function: consume',
      'function "consume" is called by a consumer, so it cannot serve macro "fixture-macro" too',
    ],
    [
      '  function:\n',
      `${[1, 2, 3, 4, 5].map((n) => `    - key: more-${n}\n      function: scheduled\n      interval: day\n`).join('')}  function:\n`,
      'an app has at most 5 modules of type scheduledTrigger',
    ],
    [
      'resource: ui/config',
      'resource: ui/none',
      'macro "fixture-macro" shows "ui/none", which is no entry of the resource',
    ],
    [
      'config: config.html',
      'config: none.html',
      'macro "fixture-macro" shows "ui/config", but static/build/none.html is missing',
    ],
  ])('goes beyond the validators where %j is %j', async (from, to, sentence) => {
    change(from, to);

    expect(await manifestProblems(appDir)).toContain(sentence);
  });

  it('lets consumers and scheduled triggers share a function that takes its time', async () => {
    change('function: scheduled', 'function: consume-long');

    expect(await manifestProblems(appDir)).toEqual([]);
  });

  it('knows which scope an event needs', async () => {
    change(
      '  function:\n',
      '  trigger:\n    - key: page-made\n      function: scheduled\n      events: [avi:confluence:created:page]\n  function:\n',
    );

    expect((await manifestProblems(appDir)).join('\n')).toMatch(
      /'avi:confluence:created:page' requires '[\w:.-]+' scope/,
    );
  });

  it('leaves the working directory as it was', async () => {
    const before = process.cwd();

    await manifestProblems(fixtureAppDir);

    expect(process.cwd()).toBe(before);
  });

  it('keeps the local site from starting', async () => {
    change('interval: hour', 'interval: minute');

    await expect(createLocalSite({ appDir })).rejects.toThrow(
      /^Forge would not deploy this app:\nmanifest\.yml:\d+: scheduledTrigger property interval 'minute'/,
    );
  });
});
