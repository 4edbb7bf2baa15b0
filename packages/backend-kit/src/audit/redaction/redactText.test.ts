import { redactText } from './redactText';

describe('redactText', () => {
  it.each([
    [
      'kind=component&token=abc&limit=1',
      'kind=component&token=[redacted]&limit=1',
    ],
    ['MY_DB_PASSWORD_2=abc', 'MY_DB_PASSWORD_2=[redacted]'],
    ['pin_token=abc pin=1234', 'pin_token=[redacted] pin=[redacted]'],
    ['spin=1234', 'spin=1234'],
    ['https://a:b@x.example/p', 'https://[redacted]@x.example/p'],
    ['/cb?code=1234&iss=x', '/cb?code=[redacted]&iss=x'],
    ['exit code: 12', 'exit code: 12'],
    ['Cookie: a=b; c=d', 'Cookie: [redacted]'],
    ['failed with Bearer abcdef123', 'failed with Bearer [redacted]'],
    ['{"apiKey":"x y","b":1}', '{"apiKey":[redacted],"b":1}'],
    ['user:default/ada', 'user:default/ada'],
    ['component:default/secret-santa', 'component:default/secret-santa'],
  ])('makes of %j %j', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  it.each([
    'a'.repeat(100_000),
    'token'.repeat(20_000),
    '"password":"'.repeat(9000),
    `-----BEGIN ${'A '.repeat(40_000)}`,
    'eyJaaaaaa.'.repeat(9000),
    'a-a.'.repeat(20_000),
    `http://${'a:'.repeat(40_000)}`,
  ])('takes time in proportion to what it reads', text => {
    expect(redactText(text).length).toBeLessThan(40_000);
  });
});
