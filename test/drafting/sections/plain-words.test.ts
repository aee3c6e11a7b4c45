import { plainWords } from '../../../src/drafting/sections/plain-words';

describe('plain words of a reply', () => {
  it.each([
    ['see [the page](https://evil.test/a)', 'see the page'],
    ['see [the page|https://evil.test/a]', 'see the page'],
    ['GET https://api.example.com/v1 gave 500', 'GET api.example.com/v1 gave 500'],
    ['javascript:alert(1)', 'alert(1)'],
    ['<<b>script>x</script>', 'x'],
    ['{color:red}red{color}', 'red'],
    ['a\u202eb\u200bc', 'abc'],
    ['5xx: 34% of calls, p99 < 2 s', '5xx: 34% of calls, p99 < 2 s'],
  ])('of %s', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });
});
