import { compilePolicy, defaultPolicy } from '@callboard/plugin-access-common';
import { catalogOnly } from '../enforce/__testUtils__/policies';
import { CompiledVersions } from './CompiledVersions';

function create() {
  const state = { revision: 1, surroundings: 'a', compiled: 0 };
  const versions = new CompiledVersions({
    read: async version => ({
      version: version === 'published' ? 1 : version,
      revision: state.revision,
      document: defaultPolicy(),
    }),
    compile: document => {
      state.compiled += 1;
      return compilePolicy(document, catalogOnly);
    },
    surroundings: () => state.surroundings,
  });
  return { state, versions };
}

describe('CompiledVersions', () => {
  it('compiles a version once, whatever it is called', async () => {
    const { state, versions } = create();
    const first = await versions.get('published');
    expect(await versions.get(1)).toEqual(first);
    expect(state.compiled).toBe(1);
  });

  it('compiles again when a draft was edited or a plugin came', async () => {
    const { state, versions } = create();
    await versions.get(2);
    state.revision = 2;
    await versions.get(2);
    state.surroundings = 'b';
    await versions.get(2);
    expect(state.compiled).toBe(3);
  });

  it('keeps a few and forgets what was not asked for the longest', async () => {
    const { state, versions } = create();
    for (let version = 1; version <= 9; version++) {
      await versions.get(version);
    }
    await versions.get(9);
    expect(state.compiled).toBe(9);
    await versions.get(1);
    expect(state.compiled).toBe(10);
  });
});
