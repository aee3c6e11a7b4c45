import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FailureCode } from '../../src/contract/outcome';
import type { GapCode } from '../../src/contract/found-view';
import type { PublishWarning } from '../../src/contract/published-view';
import type { RowProblem } from '../../src/contract/raise-view';
import { metricNames } from '../../src/domain/metrics';
import { milestoneNames, milestoneReasons } from '../../src/domain/milestones';
import en from '../../src/locales/en-US.json';
import zh from '../../src/locales/zh-CN.json';

const root = join(__dirname, '../..');

function leaves(node: unknown, prefix = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[prefix, node]]);
  const entries = Object.entries(node as Record<string, unknown>);
  return new Map(entries.flatMap(([key, value]) => [...leaves(value, prefix ? `${prefix}.${key}` : key)]));
}

const chinese = leaves(zh);
const english = leaves(en);

/** A record of every member: a new member of the union does not compile until it is listed. */
const failureCodes: Record<FailureCode, true> = {
  BAD_REQUEST: true,
  ISSUE_NOT_FOUND: true,
  NOT_ALLOWED: true,
  CONFLUENCE_MISSING: true,
  SPACE_NOT_FOUND: true,
  PAGE_NOT_FOUND: true,
  TITLE_TAKEN: true,
  PAGE_TOO_LARGE: true,
  PAGE_CHANGED: true,
  SETTINGS_CHANGED: true,
  ALREADY_EXISTS: true,
  PAGE_NOT_EMPTY: true,
  JOB_GONE: true,
  IN_PROGRESS: true,
  FIELD_REFUSED: true,
  LINK_UNSEEN: true,
  ACCEPTANCE_MISSING: true,
  BUSY: true,
  UNAVAILABLE: true,
  DRAFT_FAILED: true,
  MODEL_KEY_MISSING: true,
  MODEL_KEY_REFUSED: true,
  MODEL_NOT_ALLOWED: true,
  MODEL_NOT_FOUND: true,
  MODEL_BUSY: true,
  MODEL_QUOTA: true,
  MODEL_UNAVAILABLE: true,
  MODEL_SLOW: true,
  MODEL_REFUSED_REQUEST: true,
  INTERNAL: true,
};

const otherGaps: Record<Exclude<GapCode, (typeof milestoneNames)[number]>, true> = {
  severity: true,
  usersAffected: true,
  complaints: true,
  business: true,
  data: true,
  rootCause: true,
  processCause: true,
  fixes: true,
  actions: true,
};

const rowProblems: Record<RowProblem, true> = {
  linksElsewhere: true,
  linkUnseen: true,
  namesIssue: true,
  measureMissing: true,
  ownerMissing: true,
  ownerUnknown: true,
  ownerNotAssignable: true,
  ownerSeveral: true,
  dueMissing: true,
  dueUnreadable: true,
  dueRead: true,
  duePast: true,
  dueBeyondWindow: true,
  acceptanceMissing: true,
};

const warnings: Record<PublishWarning, true> = {
  remoteLink: true,
  issueProperty: true,
  label: true,
  restriction: true,
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'build' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('words of the screens', () => {
  it('exist in both languages', () => {
    // Chinese has one form for every number, English two.
    const formless = (keys: Iterable<string>) =>
      [...new Set([...keys].map((key) => key.replace(/\.one$/, '.other')))].sort();

    expect(formless(english.keys())).toEqual(formless(chinese.keys()));
  });

  it('are never empty', () => {
    expect([...chinese, ...english].filter(([, words]) => words.trim() === '').map(([key]) => key)).toEqual(
      [],
    );
  });

  it('name the same values in both languages', () => {
    const values = (words = '') => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();
    // A number may be left out where its form says it, as in "Show more".
    const differing = [...chinese].filter(([key, words]) => {
      const other = english.get(key);
      return JSON.stringify(values(words)) !== JSON.stringify(values(other));
    });

    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each([...Object.keys(failureCodes)])('tell of the failure %s: what, why and what to do next', (code) => {
    for (const part of ['title', 'text', 'next'])
      for (const words of [chinese, english])
        expect(words.get(`failure.${code}.${part}`)).toEqual(expect.any(String));
  });

  it('tell of no failure that does not exist', () => {
    const worded = new Set([...chinese.keys()].flatMap((key) => /^failure\.(\w+)\./.exec(key)?.[1] ?? []));

    expect([...worded].sort()).toEqual(Object.keys(failureCodes).sort());
  });

  it.each([
    ['reason', milestoneReasons],
    ['milestoneName', milestoneNames],
    ['milestoneShort', milestoneNames],
    ['metricMeaning', metricNames],
    ['gap', [...milestoneNames, ...Object.keys(otherGaps)]],
    ['rowProblem', Object.keys(rowProblems)],
    ['publishWarning', Object.keys(warnings)],
    ['admin.testFailure', Object.keys(failureCodes).filter((code) => code.startsWith('MODEL_'))],
  ] as const)('tell every %s', (group, codes) => {
    const worded = (words: Map<string, string>) =>
      [...words.keys()]
        .filter((key) => key.startsWith(`${group}.`))
        .map((key) => key.slice(group.length + 1));

    expect(worded(chinese).sort()).toEqual([...codes].sort());
    expect(worded(english).sort()).toEqual([...codes].sort());
  });

  it('are all used', () => {
    const code = [...sources(join(root, 'static')), readFileSync(join(root, 'manifest.yml'), 'utf8')].join(
      '\n',
    );
    const isUsed = (key: string) => {
      const base = key.replace(/\.(one|other)$/, '');
      if (code.includes(`'${base}'`) || code.includes(`i18n: ${base}\n`)) return true;
      const parts = base.split('.');
      return parts
        .slice(0, -1)
        .some((_, index) => code.includes(`\`${parts.slice(0, index + 1).join('.')}.\${`));
    };

    expect([...chinese.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
