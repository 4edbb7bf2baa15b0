import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { ChoiceFilter } from './ChoiceFilter';
import { CursorPages } from './CursorPages';
import { NumberedPages } from './NumberedPages';
import { TextFilter } from './TextFilter';
import { useFilterParam } from './useFilterParam';

function Address() {
  return <output>{useLocation().search}</output>;
}

function Filters() {
  const [text, setText] = useFilterParam('q');
  const [role, setRole] = useFilterParam('role');
  return (
    <>
      <TextFilter label="Filter rules" value={text} onChange={setText} />
      <ChoiceFilter
        label="Role"
        all="All roles"
        options={[{ id: 'staff', label: 'Staff' }]}
        value={role}
        onChange={setRole}
      />
      <Address />
    </>
  );
}

function renderAt(address: string, element: JSX.Element) {
  renderInTestApp(element, { initialRouteEntries: [address] });
}

describe('filters in the address', () => {
  it('write what is typed when typing pauses, and go back to the first page', async () => {
    renderAt('/list?cursor=abc&role=staff', <Filters />);
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Filter rules' }),
      'read',
    );
    expect(await screen.findByText('?role=staff&q=read')).toBeInTheDocument();
  });

  it('start with what the address says, also if it is not a choice', async () => {
    renderAt('/list?q=read&role=gone', <Filters />);
    expect(
      await screen.findByRole('searchbox', { name: 'Filter rules' }),
    ).toHaveValue('read');
    expect(screen.getByRole('button', { name: /gone/ })).toBeVisible();
  });

  it('are taken away again', async () => {
    renderAt('/list?role=staff', <Filters />);
    await userEvent.click(await screen.findByRole('button', { name: /Staff/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'All roles' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('?role=staff')).not.toBeInTheDocument(),
    );
  });
});

describe('CursorPages', () => {
  it('keeps the filters in its links', async () => {
    renderAt('/list?role=staff&cursor=a', <CursorPages nextCursor="b" />);
    expect(
      await screen.findByRole('link', { name: 'Next page' }),
    ).toHaveAttribute('href', '/list?role=staff&cursor=b');
    expect(screen.getByRole('link', { name: 'First page' })).toHaveAttribute(
      'href',
      '/list?role=staff',
    );
  });
});

describe('NumberedPages', () => {
  it('says where one is, and leads on and back', async () => {
    renderAt('/list?page=2', <NumberedPages total={120} pageSize={50} />);
    expect(await screen.findByText('Page 2 of 3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Previous page' })).toHaveAttribute(
      'href',
      '/list?page=1',
    );
    expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      '/list?page=3',
    );
  });
});
