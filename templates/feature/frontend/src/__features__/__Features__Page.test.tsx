import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fake__Features__Api } from './__testUtils__/Fake__Features__Api';
import { __featuresId__ApiRef } from './__featuresId__Api';
import { __featuresId__RouteRef } from './__featuresId__PageExtension';
import { __Features__Page } from './__Features__Page';

const PATH = '/__domain__/__features__';

function renderPage(api: Fake__Features__Api, address = PATH) {
  return renderInTestApp(<__Features__Page />, {
    apis: [
      [__featuresId__ApiRef, api],
      [
        permissionApiRef,
        mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
      ],
    ],
    mountedRoutes: { [PATH]: __featuresId__RouteRef },
    initialRouteEntries: [address],
  });
}

describe('__Features__Page', () => {
  it('lists the __featuresWords__ and links the next page', async () => {
    renderPage(new Fake__Features__Api(['First', 'Second', 'Third']));
    expect(await screen.findByText('First')).toBeVisible();
    expect(screen.queryByText('Third')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      `${PATH}?cursor=2`,
    );
  });

  it('starts at the page of the address', async () => {
    renderPage(
      new Fake__Features__Api(['First', 'Second', 'Third']),
      `${PATH}?cursor=2`,
    );
    expect(await screen.findByText('Third')).toBeVisible();
    expect(screen.getByRole('link', { name: 'First page' })).toHaveAttribute(
      'href',
      PATH,
    );
  });

  it('says what the page is for when it is empty, and takes the first', async () => {
    renderPage(new Fake__Features__Api());
    expect(await screen.findByText('No __featuresWords__ yet')).toBeVisible();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Title' }),
      'First',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Add __featureWords__' }),
    );
    expect(await screen.findByText('First')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('');
  });

  it('keeps the title when adding fails', async () => {
    const api = new Fake__Features__Api(['First']);
    renderPage(api);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Title' }),
      'Second',
    );
    api.failing = new Error('Busy');
    await userEvent.click(
      screen.getByRole('button', { name: 'Add __featureWords__' }),
    );
    expect(
      await screen.findByText('The __featureWords__ was not added'),
    ).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(
      'Second',
    );
  });

  it('can be asked again after a failure', async () => {
    const api = new Fake__Features__Api(['First']);
    api.failing = new Error('Busy');
    renderPage(api);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    api.failing = undefined;
    await userEvent.click(retry);
    expect(await screen.findByText('First')).toBeVisible();
  });

  it('says when it is closed to the person', async () => {
    const api = new Fake__Features__Api();
    api.failing = await ResponseError.fromResponse(
      Response.json(
        { error: { name: 'NotAllowedError', message: 'No' } },
        { status: 403 },
      ),
    );
    renderPage(api);
    expect(
      await screen.findByText('You may not see __featuresWords__'),
    ).toBeVisible();
  });
});
