import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { WhatIf } from '@callboard/plugin-scorecards-common';
import { screen, within } from '@testing-library/react';
import { FakeStandards } from '../__testUtils__/FakeStandards';
import { WhatIfPanel } from './WhatIfPanel';

function renderAnswer(answer: Partial<WhatIf>) {
  renderInTestApp(
    <WhatIfPanel
      answer={{ ...new FakeStandards().answer, ...answer }}
      nameOf={outcome => outcome.toUpperCase()}
      order={['pass', 'fail', 'unknown']}
    />,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      apis: [[catalogApiRef, catalogApiMock({ entities: [] })]],
    },
  );
}

describe('WhatIfPanel', () => {
  it('counts each result now and then', async () => {
    renderAnswer({});
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'ResultNowThenChange',
      'PASS63-3',
      'FAIL47+3',
    ]);
    expect(screen.getByRole('link', { name: 'checkout' })).toBeVisible();
  });

  it('says when nothing changes, and when nobody is asked', async () => {
    renderAnswer({ changed: 0, changes: [], teams: [] });
    expect(
      await screen.findByText(
        'Nothing changes for any of the 10 entities it was tried on.',
      ),
    ).toBeVisible();
    renderAnswer({ evaluated: 0 });
    expect(await screen.findByText(/so nothing changes/)).toBeVisible();
  });

  it('says when it could not look at all', async () => {
    renderAnswer({ isPartial: true });
    expect(await screen.findByText(/there may be more/)).toBeVisible();
  });

  it('names the first teams only', async () => {
    renderAnswer({
      teams: Array.from({ length: 13 }, (_, index) => ({
        owner: `group:default/team-${index}`,
        worse: 1,
        better: 2,
      })),
    });
    expect(await screen.findByText('and 3 other teams')).toBeVisible();
    expect(screen.queryByText('team-10')).toBeNull();
  });
});
