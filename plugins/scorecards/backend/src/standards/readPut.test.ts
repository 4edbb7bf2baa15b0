import { readPut } from './readPut';

describe('readPut', () => {
  it('takes the message and the version apart from the definition', () => {
    expect(
      readPut('a', { title: 'A', message: ' Why ', version: 3, rule: {} }),
    ).toEqual({
      id: 'a',
      definition: { id: 'a', title: 'A', rule: {} },
      message: 'Why',
      version: 3,
    });
  });

  it('takes a check as the portal gave it, and leaves out what storing added', () => {
    const sent = {
      id: 'a',
      title: 'A',
      version: 2,
      source: { type: 'portal' },
      updatedAt: '2026-01-01T00:00:00Z',
      updatedBy: 'user:default/ada',
    };
    expect(readPut('a', sent).definition).toEqual({ id: 'a', title: 'A' });
  });

  it('keeps unknown keys, so that they can be complained about', () => {
    expect(readPut('a', { severty: 'low' }).definition).toEqual({
      id: 'a',
      severty: 'low',
    });
  });

  it.each([
    [{ id: 'b' }, 'id: must be a as in the address'],
    [{ version: 1.5 }, 'version'],
    [{ message: 'x'.repeat(1001) }, 'message'],
    [undefined, 'expected object'],
  ])('refuses %j', (body, message) => {
    expect(() => readPut('a', body)).toThrow(message);
  });
});
