import { aCheck, aTrack } from '../standards/__testUtils__/standards';
import { StandardsCollatorFactory } from './StandardsCollatorFactory';

const STORED = {
  version: 1,
  source: { type: 'portal' as const },
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'user:default/ada',
};

describe('StandardsCollatorFactory', () => {
  it('makes a document of each check and track, page by page', async () => {
    const pages = [
      { items: [{ ...aCheck('owner'), ...STORED }], nextCursor: 'more' },
      { items: [{ ...aCheck('readme'), ...STORED }] },
    ];
    const cursors: (string | undefined)[] = [];
    const factory = new StandardsCollatorFactory(async () => ({
      listChecks: async page => {
        cursors.push(page?.cursor);
        return pages[cursors.length - 1];
      },
      listTracks: async () => ({
        items: [{ ...aTrack('production'), ...STORED }],
      }),
    }));
    const documents: object[] = [];
    for await (const document of await factory.getCollator()) {
      documents.push(document);
    }
    expect(cursors).toEqual([undefined, 'more']);
    expect(documents).toEqual([
      {
        kind: 'Check',
        title: 'Check owner',
        text: 'Somebody has to answer for it. Set `spec.owner`.',
        location: '/scorecards/checks/owner',
        owner: 'group:default/platform',
      },
      expect.objectContaining({ location: '/scorecards/checks/readme' }),
      {
        kind: 'Track',
        title: 'Track production',
        text: 'What production takes. Bronze',
        location: '/scorecards/tracks/production',
        owner: 'group:default/platform',
      },
    ]);
    expect(factory.visibilityPermission.name).toBe('scorecards.read');
  });
});
