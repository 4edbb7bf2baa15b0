import { SecretBox } from './SecretBox';

const secrets = { token: 'hush', other: 'ü' };

describe('SecretBox', () => {
  const box = SecretBox.create(['first key']);

  it('reads what it has sealed, which shows nothing', () => {
    const sealed = box.seal('task', secrets);
    expect(box.open('task', sealed)).toEqual(secrets);
    expect(sealed).not.toMatch(/hush|token/);
    expect(() => JSON.parse(sealed)).not.toThrow();
  });

  it('never seals the same way twice', () => {
    expect(box.seal('task', secrets)).not.toBe(box.seal('task', secrets));
  });

  it('reads with older keys, and seals with the newest', () => {
    const old = box.seal('task', secrets);
    const rotated = SecretBox.create(['second key', 'first key']);
    expect(rotated.open('task', old)).toEqual(secrets);
    expect(() => box.open('task', rotated.seal('task', secrets))).toThrow(
      'not among goldenPaths.tasks.secretKeys',
    );
  });

  it('reads what the stock broker has written', () => {
    expect(box.open('task', JSON.stringify(secrets))).toEqual(secrets);
  });

  it('refuses what belongs to another task or was changed', () => {
    const sealed = box.seal('task', secrets);
    expect(() => box.open('other task', sealed)).toThrow('were changed');
    const [start, middle] = [sealed.slice(0, 45), sealed[45]];
    const changed = `${start}${middle === 'A' ? 'B' : 'A'}${sealed.slice(46)}`;
    expect(() => box.open('task', changed)).toThrow('were changed');
  });

  it('needs a key', () => {
    expect(() => SecretBox.create([])).toThrow('no key');
  });
});
