import { forgeNameSchema, forgePushEventSchema } from './schemas';

describe('forgeNameSchema', () => {
  it.each(['web', 'Web', 'a.b', 'a_b', 'a-b', '0', 'x'.repeat(100), 'git'])(
    'accepts %p',
    name => {
      expect(forgeNameSchema.safeParse(name).success).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    '..',
    '.hidden',
    '-option',
    'a b',
    'a/b',
    'a\\b',
    'a\0b',
    'a\nb',
    'a%2e',
    'ümlaut',
    'repo.git',
    'repo.GIT',
    'repo.lock',
    'x'.repeat(101),
  ])('refuses %p', name => {
    expect(forgeNameSchema.safeParse(name).success).toBe(false);
  });

  it('says what is wrong', () => {
    expect(forgeNameSchema.safeParse('.x').error?.issues[0].message).toBe(
      'must not start with a dot or a dash',
    );
  });
});

describe('forgePushEventSchema', () => {
  it('refuses a payload without the repository', () => {
    expect(forgePushEventSchema.safeParse({ refs: [] }).success).toBe(false);
  });
});
