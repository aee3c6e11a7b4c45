import { createText } from '../../static/create-text';
import { failureDetail } from '../../static/failure-words';
import en from '../../src/locales/en-US.json';
import zh from '../../src/locales/zh-CN.json';

describe('failureDetail', () => {
  it.each(['edit', 'restrict', 'CREATE_ISSUES', 'ADMINISTER'])(
    'names the permission %s in words',
    (permission) => {
      const failure = { code: 'NOT_ALLOWED', detail: { permission } } as const;

      expect(failureDetail(failure, createText('zh-CN', zh))).toMatch(/^缺少的权限：[\u4e00-\u9fff]/);
      expect(failureDetail(failure, createText('en-US', en))).toMatch(
        /^.{4,}: (?:edit|restrict|create|administer) \S+/,
      );
    },
  );
});
