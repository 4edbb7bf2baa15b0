import { fillIn } from './fillIn';

const wrong = (path: string, message: string) => ({
  path,
  message,
  severity: 'error' as const,
});

describe('fillIn', () => {
  it('asks to fill in what is empty, once, and leaves the rest', () => {
    const problems = [
      wrong('owner', 'must be a full reference'),
      wrong('owner', 'must not be empty'),
      wrong('files[1].name', 'must be letters'),
      wrong('id', 'must be lower-case'),
      wrong('rule.a', 'is strange'),
    ];
    const definition = {
      owner: '',
      id: 'A B',
      files: [{ name: 'a' }, { name: '' }],
    };
    expect(fillIn(problems, definition)).toEqual([
      wrong('owner', 'is to be filled in'),
      wrong('files[1].name', 'is to be filled in'),
      wrong('id', 'must be lower-case'),
      wrong('rule.a', 'is strange'),
    ]);
  });
});
