import fc from 'fast-check';
import { Element } from '../Element';
import { IdRegister } from './IdRegister';

describe('IdRegister', () => {
  it('knows the ids that a tree has', () => {
    const root = new Element('div');
    root.add('p').add('em', { id: 'a' });
    expect(IdRegister.of(root).claim('a')).toBe('a_1');
  });

  it.each([
    [
      ['a', 'a', 'a'],
      ['a', 'a_1', 'a_2'],
    ],
    [
      ['a_1', 'a', 'a'],
      ['a_1', 'a', 'a_2'],
    ],
    [
      ['a_5', 'a_5'],
      ['a_5', 'a_6'],
    ],
    [
      ['', ''],
      ['_1', '_2'],
    ],
  ])('gives for %j the ids %j', (wanted, expected) => {
    const ids = new IdRegister();
    expect(wanted.map(id => ids.claim(id))).toEqual(expected);
  });

  it('gives no id twice', () => {
    const wanted = fc.array(fc.stringMatching(/^[ab]?(_[1-9])?$/), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(wanted, names => {
        const ids = new IdRegister();
        const given = names.map(name => ids.claim(name));
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });

  it('numbers as if each number was tried from the wanted one on', () => {
    const wanted = fc.array(fc.stringMatching(/^a(_[1-5])?$/), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(wanted, names => {
        const ids = new IdRegister();
        const taken = new Set<string>();
        for (const name of names) {
          let expected = name;
          let number = Number(/_(\d)$/.exec(name)?.[1] ?? 0);
          while (taken.has(expected)) {
            number++;
            expected = `a_${number}`;
          }
          taken.add(expected);
          expect(ids.claim(name)).toBe(expected);
        }
      }),
    );
  });

  it('names a hundred thousand equal headings', () => {
    const ids = new IdRegister();
    let last = '';
    for (let i = 0; i < 100_000; i++) {
      last = ids.claim('a');
    }
    expect(last).toBe('a_99999');
  });
});
