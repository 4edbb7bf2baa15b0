import { fetching } from '@callboard/http-client/testUtils';
import { AdoptionsClient } from './AdoptionsClient';
import { UpdatesClient } from './UpdatesClient';

const UPDATE = {
  id: '1',
  entityRef: 'component:default/web',
  templateRef: 'template:default/node',
  fromVersion: '1',
  toVersion: '2',
  state: 'opening',
  conflicts: 0,
  openedBy: 'user:default/ada',
  openedAt: '2026-01-01T00:00:00.000Z',
};
const ADOPTION = {
  templateRef: 'template:default/node',
  title: 'Node',
  currentVersion: '2',
  states: { current: 1, behind: 2, conflicts: 0, unknown: 0 },
  clean: 1,
  versions: [{ version: '1', entities: 3 }],
  updates: { opening: 0, open: 1, merged: 0, refused: 0, failed: 0 },
};

describe('UpdatesClient', () => {
  it('lists and opens updates', async () => {
    const listing = fetching({ items: [UPDATE] });
    await expect(
      new UpdatesClient(listing).listUpdates({ state: 'open', limit: 5 }),
    ).resolves.toEqual({ items: [UPDATE] });
    const opening = fetching(UPDATE);
    const request = { entityRef: UPDATE.entityRef, again: true };
    await new UpdatesClient(opening).openUpdate(request);
    const all = fetching({ begun: 3 });
    await expect(
      new UpdatesClient(all).openCleanUpdates(UPDATE.templateRef),
    ).resolves.toEqual({ begun: 3 });
    expect([...listing.asked, ...opening.asked, ...all.asked]).toEqual([
      'GET http://portal/api/golden-paths/updates?state=open&limit=5',
      'POST http://portal/api/golden-paths/updates',
      'POST http://portal/api/golden-paths/updates/clean',
    ]);
    expect([...opening.sent, ...all.sent]).toEqual([
      request,
      { templateRef: UPDATE.templateRef },
    ]);
  });

  it('reads templates and their versions', async () => {
    const one = fetching(ADOPTION);
    await expect(
      new UpdatesClient(one).getTemplate(ADOPTION.templateRef),
    ).resolves.toEqual(ADOPTION);
    const list = fetching({ items: [ADOPTION], nextCursor: 'x' });
    await new UpdatesClient(list).listTemplates();
    const versions = fetching({ items: [] });
    await new UpdatesClient(versions).listVersions(ADOPTION.templateRef);
    expect([...one.asked, ...list.asked, ...versions.asked]).toEqual([
      'GET http://portal/api/golden-paths/templates/template/default/node',
      'GET http://portal/api/golden-paths/templates',
      'GET http://portal/api/golden-paths/templates/template/default/node/versions',
    ]);
  });
});

describe('AdoptionsClient', () => {
  it('proposes templates and adopts', async () => {
    const proposal = {
      templateRef: 'template:default/node',
      title: 'Node',
      match: 0.5,
      answers: { name: 'web' },
      missingAnswers: [],
      files: [{ path: 'a', change: 'added', conflicts: 0, diff: '+a' }],
    };
    const listing = fetching({ items: [proposal] });
    await expect(
      new AdoptionsClient(listing).listProposals('component:default/web'),
    ).resolves.toEqual({ items: [proposal] });
    const adopting = fetching({ ...UPDATE, isAdoption: true });
    await new AdoptionsClient(adopting).adopt({
      entityRef: 'component:default/web',
      templateRef: 'template:default/node',
      answers: {},
    });
    expect([...listing.asked, ...adopting.asked]).toEqual([
      'GET http://portal/api/golden-paths/adoptions?entityRef=component%3Adefault%2Fweb',
      'POST http://portal/api/golden-paths/adoptions',
    ]);
  });
});
