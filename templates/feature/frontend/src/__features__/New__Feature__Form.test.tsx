import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import { Fake__Features__Api } from './__testUtils__/Fake__Features__Api';
import { __featuresId__ApiRef } from './__featuresId__Api';
import { New__Feature__Form } from './New__Feature__Form';

describe('New__Feature__Form', () => {
  it('is not there for those who may only read', async () => {
    let asked = 0;
    const permission = mockApis.permission({
      authorize: () => {
        asked += 1;
        return AuthorizeResult.DENY;
      },
    });
    renderInTestApp(<New__Feature__Form onCreated={() => {}} />, {
      apis: [
        [__featuresId__ApiRef, new Fake__Features__Api()],
        [permissionApiRef, permission],
      ],
    });
    await waitFor(() => expect(asked).toBe(1));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
