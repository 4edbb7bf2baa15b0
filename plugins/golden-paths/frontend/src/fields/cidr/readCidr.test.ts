import fc from 'fast-check';
import { readCidr } from './readCidr';

describe('readCidr', () => {
  it.each([
    ['10.20.0.0/16', '65,536 addresses, 10.20.0.0 to 10.20.255.255'],
    ['192.168.1.1/32', 'One address'],
    ['fd00:1::/126', '4 addresses, fd00:1:: to fd00:1::3'],
  ])('says how many addresses %s has', (text, note) => {
    expect(readCidr(text)).toEqual({ note });
  });

  it.each([
    ['10.0.0.1', 'Not a block'],
    ['10.0.0.0/33', 'Not a block'],
    ['10.1/16', 'Not a block'],
    ['10.0.0.0/8 ', 'Not a block'],
    ['010.0.0.0/8', 'Not a block'],
    ['10.0.0.5/16', 'did you mean 10.0.0.0/16?'],
    ['fd00::1/64', 'did you mean fd00::/64?'],
  ])('names what is wrong with %s', (text, problem) => {
    expect(readCidr(text)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it('refuses blocks that are too small', () => {
    expect(readCidr('10.0.0.0/24', { maxPrefix: 24 })).toHaveProperty('note');
    expect(readCidr('10.0.0.0/25', { maxPrefix: 24 })).toEqual({
      problem: 'Too small: /24 or a larger block is needed, not /25',
    });
  });

  it.each([
    ['10.0.0.0/8', true],
    ['172.16.0.0/12', true],
    ['192.168.0.0/16', true],
    ['fd00::/8', true],
    ['10.0.0.0/7', false],
    ['172.16.0.0/11', false],
    ['8.8.8.0/24', false],
    ['2001:db8::/32', false],
  ])('says of %s that all of it is private: %s', (text, isPrivate) => {
    expect('note' in readCidr(text, { privateOnly: true })).toBe(isPrivate);
  });

  it('takes the block that it proposes', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (ip, prefix) => {
        const block = `${ip}/${prefix}`;
        const reading = readCidr(block);
        const proposed =
          'problem' in reading && /mean (.*)\?$/.exec(reading.problem)?.[1];
        expect(readCidr(proposed || block)).toHaveProperty('note');
      }),
      { seed: 6 },
    );
  });
});
