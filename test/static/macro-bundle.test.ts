import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const build = join(__dirname, '../../static/build');
const page = join(build, 'macro.html');

/** What a browser fetches to draw the macro: the page itself and the files that it names. */
function filesOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1] ?? '');
}

describe('the macro, which loads with every view of its page', () => {
  it('is built', () => {
    expect(existsSync(page)).toBe(true);
  });

  it('stays below 45 KB of compressed code and styles', () => {
    const html = readFileSync(page, 'utf8');
    const files = [html, ...filesOf(html).map((file) => readFileSync(join(build, file)))];
    const size = files.reduce((sum, content) => sum + gzipSync(content).length, 0);

    expect(size).toBeLessThan(45_000);
  });

  it('names its files by relative addresses, without code or styles of its own', () => {
    const html = readFileSync(page, 'utf8');

    expect(html).not.toMatch(/(?:src|href)="\//);
    expect(html).not.toMatch(/<style|style=|<script(?![^>]* src=)/);
  });
});
