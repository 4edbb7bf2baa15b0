import { ResponseError } from '@backstage/errors';
import { render, screen } from '@testing-library/react';
import { LoadFailure } from './LoadFailure';

async function failure(status: number) {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'No',
    headers: new Headers(),
    url: 'http://localhost/api/x',
    text: async () => '',
  } as unknown as Response);
}

function renderFailure(error: Error) {
  render(<LoadFailure what="The roles" error={error} onRetry={() => {}} />);
}

describe('LoadFailure', () => {
  it('offers another try where one may help', () => {
    renderFailure(new Error('The database is away'));
    expect(screen.getByText('The roles could not be loaded')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('says who can open what is closed', async () => {
    renderFailure(await failure(403));
    expect(screen.getByText('The roles: closed to you')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says that it is not there', async () => {
    renderFailure(await failure(404));
    expect(screen.getByText('The roles: not there')).toBeVisible();
  });
});
