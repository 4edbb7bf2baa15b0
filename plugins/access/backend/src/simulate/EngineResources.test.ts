import { NotFoundError } from '@backstage/errors';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import type { RegisteredResourceType } from '@callboard/backend-kit';
import { z } from 'zod/v3';
import { EngineResources } from './EngineResources';

interface Book {
  title: string;
}
const bookRef = createPermissionResourceRef<Book, { title: string }>().with({
  pluginId: 'library',
  resourceType: 'book',
});
const hasTitle = createPermissionRule({
  name: 'HAS_TITLE',
  description: 'Has a title',
  resourceRef: bookRef,
  paramsSchema: z.object({ title: z.string() }),
  apply: (book, { title }) => book.title === title,
  toQuery: ({ title }) => ({ title }),
});

function resourcesWith(getResources?: RegisteredResourceType['getResources']) {
  const type: RegisteredResourceType = {
    pluginId: 'library',
    resourceType: 'book',
    rules: [],
    ruleset: {
      getRuleByName(name) {
        if (name !== hasTitle.name) {
          throw new Error(`There is no rule ${name}`);
        }
        return hasTitle as ReturnType<
          RegisteredResourceType['ruleset']['getRuleByName']
        >;
      },
    },
    getResources,
  };
  return new EngineResources({
    resourceTypes: new Map([['library/book', type]]),
  });
}

const leaf = (title: unknown, rule = 'HAS_TITLE') => ({
  rule,
  resourceType: 'book',
  params: { title: title as string },
});

describe('EngineResources', () => {
  it('holds a resource against conditions', async () => {
    const book = await resourcesWith(async refs =>
      refs.map(title => ({ title })),
    ).load('book', 'Emma');
    expect(book.meets(leaf('Emma'))).toBe(true);
    expect(book.meets({ not: leaf('Emma') })).toBe(false);
    expect(book.meets({ anyOf: [leaf('Ulysses'), leaf('Emma')] })).toBe(true);
  });

  it.each([
    ['nothing', async () => [undefined]],
    [
      'that it cannot be a key',
      async () => {
        throw Object.assign(new Error('no UUID'), { code: '22P02' });
      },
    ],
    [
      'an error',
      async () => {
        throw new NotFoundError('There is no such book');
      },
    ],
  ])(
    'takes %s for a missing resource, which meets no condition',
    async (_, getResources) => {
      const missing = await resourcesWith(getResources).load('book', 'x');
      expect(missing.value).toBeUndefined();
      expect(missing.meets(leaf('x'))).toBe(false);
      expect(missing.meets({ not: leaf('x') })).toBe(false);
    },
  );

  it('passes on that resources cannot be read now', async () => {
    const away = resourcesWith(async () => {
      throw new Error('away');
    });
    await expect(away.load('book', 'x')).rejects.toThrow('away');
  });

  it('says that resources cannot be read one by one, or not here', async () => {
    const resources = resourcesWith();
    await expect(resources.load('book', 'x')).rejects.toThrow(
      'library cannot read resources of the type book one by one',
    );
    await expect(resources.load('film', 'x')).rejects.toThrow(
      'No plugin of this process keeps resources of the type film',
    );
  });

  it('writes conditions as queries, and blames wrong ones on who wrote them', () => {
    const resources = resourcesWith();
    expect(resources.toQuery('book', { not: leaf('Emma') })).toEqual({
      not: { title: 'Emma' },
    });
    for (const wrong of [leaf(3), leaf('Emma', 'NO_SUCH')]) {
      expect(() => resources.toQuery('book', wrong)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    }
  });
});
