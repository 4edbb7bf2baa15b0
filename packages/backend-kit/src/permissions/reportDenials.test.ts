import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { openLibrary, readBook } from './__testUtils__/library';
import type { PermissionAnswer, PermissionQuestion } from './PermissionDecider';
import type { Denial, PermissionEngine } from './PermissionEngine';
import { reportDenials } from './reportDenials';

const { ALLOW, DENY } = AuthorizeResult;
const credentials = mockCredentials.user('user:default/ada');

async function report(cases: [PermissionQuestion, PermissionAnswer][]) {
  const denials: Denial[] = [];
  const engine: PermissionEngine = {
    onDenial: async denial => void denials.push(denial),
    permissions: [],
    resourceTypes: new Map(),
  };
  await reportDenials(engine, {
    pluginId: 'reader',
    credentials,
    questions: cases.map(([question]) => question),
    answers: cases.map(([, answer]) => answer),
  });
  return denials.map(
    ({ permission, resourceRefs }) =>
      `${permission.name}: ${resourceRefs.join(' ')}`,
  );
}

describe('reportDenials', () => {
  it('names only the resources that were denied', async () => {
    expect(
      await report([
        [
          { permission: readBook, resourceRef: ['dune', 'emma', 'lost'] },
          { result: [ALLOW, DENY, DENY] },
        ],
        [{ permission: readBook, resourceRef: 'ulysses' }, { result: DENY }],
      ]),
    ).toEqual(['library.book.read: emma lost ulysses']);
  });

  it('reports a permission that is about no resource, or about all', async () => {
    expect(
      await report([
        [{ permission: openLibrary }, { result: DENY }],
        [{ permission: readBook }, { result: DENY }],
      ]),
    ).toEqual(['library.open: ', 'library.book.read: ']);
  });

  it('has nothing to say about what was allowed', async () => {
    expect(
      await report([
        [{ permission: openLibrary }, { result: ALLOW }],
        [{ permission: readBook, resourceRef: ['dune'] }, { result: [ALLOW] }],
      ]),
    ).toEqual([]);
  });
});
