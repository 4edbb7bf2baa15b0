import { new__Feature__Schema } from './schemas';

describe('new__Feature__Schema', () => {
  it('drops the space around a title', () => {
    expect(new__Feature__Schema.parse({ title: ' First ' })).toEqual({
      title: 'First',
    });
  });

  it.each(['', '   ', 'x'.repeat(201), undefined, 1])(
    'refuses the title %p',
    title => {
      expect(new__Feature__Schema.safeParse({ title }).success).toBe(false);
    },
  );
});
