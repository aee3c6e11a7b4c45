import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../local-site/manifest';
import { fixtureAppDir } from '../support/fixture-forge';

describe('the manifest of the app', () => {
  let appDir: string;
  beforeEach(() => {
    appDir = mkdtempSync(join(tmpdir(), 'app-'));
  });
  afterEach(() => rmSync(appDir, { recursive: true }));

  /** Reads the fixture's manifest with one text in the place of another. */
  function readChanged(from: string, to: string): unknown {
    const source = readFileSync(join(fixtureAppDir, 'manifest.yml'), 'utf8');
    expect(source).toContain(from);
    writeFileSync(join(appDir, 'manifest.yml'), source.replace(from, to));
    return readManifest(appDir);
  }

  it.each([
    ['timeoutSeconds: 300', 'timeoutSeconds: 901', /type function cannot be run/],
    ['memoryMB: 256', 'memoryMB: 2048', /memoryMB/],
    ['  macro:', '  jira:dashboardGadget:', /modules of type jira:dashboardGadget/],
    ['queue: work', 'line: work', /type consumer cannot be run/],
    ['name: book', 'name: Book', /Entity "Book" needs a name/],
    ['pages:\n            type: integer', 'pages:\n            type: int', /attributes/],
    ['lent:', `${'l'.repeat(31)}:`, /cannot have an attribute of the name "l+"/],
    ['- name: by-pages', '- name: by-key', /reserved index name "by-key"/],
    ['- name: by-pages', '- name: by-shelf', /two indexes of the name "by-shelf"/],
    ['- name: by-pages', '- name: by', /cannot have an index of the name "by"/],
    ['- title\n', '- notes\n', /over "notes", which is no typed attribute/],
    ['- lent\n', '- missing\n', /over "missing", which is no typed attribute/],
    ['range:\n              - pages', 'range: [pages, rating]', /without exactly one attribute as range/],
    ['- title\n', `${'- title\n          '.repeat(6)}- title\n`, /more than 7 indexes/],
  ])('is refused in one sentence where %j is %j', (from, to, sentence) => {
    expect(() => readChanged(from, to)).toThrow(sentence);
  });

  it('may give its background functions as much as the platform does', () => {
    expect(readChanged('timeoutSeconds: 300', 'timeoutSeconds: 900')).toBeDefined();
  });
});
