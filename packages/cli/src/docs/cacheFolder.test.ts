import path from 'node:path';
import { cacheFolder } from './cacheFolder';

describe('cacheFolder', () => {
  const env = { XDG_CACHE_HOME: '/xdg' };

  it('is the one that is asked for, or none', () => {
    expect(cacheFolder({ 'cache-dir': 'x', 'no-cache': false }, env)).toBe(
      path.resolve('x'),
    );
    expect(
      cacheFolder({ 'cache-dir': 'x', 'no-cache': true }, env),
    ).toBeUndefined();
  });

  it('follows the environment', () => {
    expect(cacheFolder({ 'no-cache': false }, env)).toBe('/xdg/callboard/docs');
    expect(cacheFolder({ 'no-cache': false }, {})).toMatch(
      /.+[/\\]callboard[/\\]docs$/,
    );
  });
});
