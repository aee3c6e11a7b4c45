import { isTradeWord } from '../../../src/drafting/gate/trade-words';
import { foundWords, heldOutWords, labelledWords } from './labelled-words';
import { measureWords } from './measure';

describe('Latin words in Chinese facts that no evidence holds', () => {
  it.each([
    ['labelled', labelledWords],
    ['held out', heldOutWords],
    ['found', foundWords],
  ])('pass as vocabulary of the trade and are struck as names: %s', (_set, words) => {
    expect(measureWords(words, 'evidence')).toMatchObject({ struck: [], left: [] });
  });
});

describe('a word of the trade', () => {
  it.each([
    'throttling',
    'retries',
    'flapping',
    'misconfigured',
    'brownout',
    'rate-limit',
    'blue-green',
    'OOM',
    'p99',
    '5xx',
  ])('is known in any form: %s', (word) => {
    expect(isTradeWord(word)).toBe(true);
  });

  it.each([
    'Grant',
    'Mark',
    'Stone',
    'Kafka',
    'redis',
    'orderhub',
    'rate-hub',
    'OMS',
    'checkout',
    'billing',
    'datadog',
  ])('is no name: %s', (word) => {
    expect(isTradeWord(word)).toBe(false);
  });
});
