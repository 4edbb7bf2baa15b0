import { branchNameSchema, isCommitId } from './refNames';

describe('branchNameSchema', () => {
  it.each(['main', 'feature/x', 'a.b', 'v1.0', 'ümlaut', 'a-b', 'a@b', '0'])(
    'accepts %p',
    name => expect(branchNameSchema.safeParse(name).success).toBe(true),
  );

  it.each([
    '',
    '-x',
    '@',
    '.a',
    'a.',
    '/a',
    'a/',
    'a//b',
    'a/.b',
    'a..b',
    'a.lock',
    'a.lock/b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[b',
    'a\\b',
    'a@{1}',
    'a\nb',
    'a\0b',
    'x'.repeat(201),
  ])('refuses %p', name =>
    expect(branchNameSchema.safeParse(name).success).toBe(false),
  );
});

describe('isCommitId', () => {
  it.each([
    ['0123456', true],
    ['0123456789abcdef0123456789abcdef01234567', true],
    ['012345', false],
    ['main', false],
    ['0123456789abcdef0123456789abcdef012345678', false],
  ])('of %p is %p', (text, expected) => {
    expect(isCommitId(text)).toBe(expected);
  });
});
