import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { redactorOfTheSet } from './measure';
import { pieces } from './synthetic';

const folder = join(__dirname, '../../../src/drafting/redaction');

/** Regular expressions of the module, and the strings and templates that become part of one. */
function listPatterns(file: string): string[] {
  const patterns: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text.slice(1, node.text.lastIndexOf('/')));
    if (ts.isTemplateExpression(node)) {
      const raw = (part: ts.TemplateLiteralLikeNode) => part.rawText ?? part.text;
      patterns.push([raw(node.head), ...node.templateSpans.map(({ literal }) => raw(literal))].join('x'));
    }
    if (ts.isNoSubstitutionTemplateLiteral(node)) patterns.push(node.rawText ?? node.text);
    if (ts.isStringLiteral(node) && /[[(\\]/.test(node.text)) patterns.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return patterns;
}

/** `*`, `+` and `{n,}` outside of a character class: what can run over a whole text at every place of it. */
function hasUnboundedQuantifier(pattern: string): boolean {
  const bare = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /(?<=.)[*+]|\{\d+,\}/s.test(bare);
}

describe('redaction of hostile text', () => {
  const files = readdirSync(folder);

  it('is held to patterns that the check below would catch', () => {
    expect(['a+', '(?:x|y)*', '[a-z]{2,}', String.raw`\s+x`].every(hasUnboundedQuantifier)).toBe(true);
    expect(['[*+]', String.raw`\+1`, 'a{1,20}?', '+/=x'].some(hasUnboundedQuantifier)).toBe(false);
    expect(files.flatMap(listPatterns).length).toBeGreaterThan(80);
  });

  it.each(files)(
    'bounds every quantifier in %s, so that its time grows with the text and no faster',
    (file) => {
      expect(listPatterns(file).filter(hasUnboundedQuantifier)).toEqual([]);
    },
  );

  it.each([
    'password=',
    'password: ',
    '密码：',
    'eyJ',
    `${pieces('-----BEGIN ', 'PRIVATE KEY-----')}\n`,
    '://a:',
    '://a:b@',
    'a.b-c@',
    '1-',
    '1 3 8 ',
    '+1 ',
    '13800138000 ',
    '13800138000/',
    'a:',
    '10.0.',
    '[PERSON_',
    '[ person 1',
    '王磊',
    'Priya.',
    '\\"',
    '\n  ',
    'cookie: ',
    'mysql -u ',
    'curl ',
    'sk-',
    '%3D',
    '((((',
  ])('comes to an end on a long row of %j', (piece) => {
    const text = piece.repeat(Math.ceil(40_000 / piece.length));
    const redactor = redactorOfTheSet();

    const redacted = redactor.redact(text);

    expect(redactor.redact(redacted)).toBe(redacted);
  });
});
