import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEntity } from '../../__testUtils__/entities';
import { renderInCatalog } from '../../__testUtils__/renderInCatalog';
import { AboutCard } from './AboutCard';
import { LinksCard } from './LinksCard';
import { MembersCard } from './MembersCard';
import { OwnerCard } from './OwnerCard';
import { OwnershipCard } from './OwnershipCard';
import { ProfileCard } from './ProfileCard';

const payments = anEntity({
  kind: 'Group',
  name: 'payments',
  metadata: { title: 'Payments' },
  spec: { type: 'team', profile: { email: 'pay@x.example' } },
});

function members(count: number) {
  return Array.from({ length: count }, (_, index) =>
    anEntity({
      kind: 'User',
      name: `user-${String(index).padStart(2, '0')}`,
      metadata: { description: index === 70 ? 'Team lead' : 'Engineer' },
      spec: {},
      relations: [['memberOf', 'group:default/payments']],
    }),
  );
}

const owned = anEntity({ relations: [['ownedBy', 'group:default/payments']] });
const region = (name: RegExp | string) => screen.findByRole('region', { name });

describe('OwnerCard', () => {
  it('shows how to reach the owner and some of its people', async () => {
    await renderInCatalog(<OwnerCard />, {
      entity: owned,
      entities: [payments, ...members(9)],
    });
    const card = await region('Owner and people');
    expect(await within(card).findByText('Payments')).toBeInTheDocument();
    expect(within(card).getByText('pay@x.example')).toHaveAttribute(
      'href',
      'mailto:pay@x.example',
    );
    expect(await within(card).findAllByRole('listitem')).toHaveLength(6);
    expect(
      within(card).getByRole('link', { name: 'All 9 people' }),
    ).toHaveAttribute('href', '/catalog/default/group/payments');
  });

  it('says how to set an owner', async () => {
    await renderInCatalog(<OwnerCard />, { entity: anEntity() });
    expect(await region('Owner')).toHaveTextContent('spec.owner');
  });
});

describe('MembersCard', () => {
  it('shows more people on demand', async () => {
    await renderInCatalog(<MembersCard />, {
      entity: payments,
      entities: members(75),
    });
    const card = await region('Members (75)');
    expect(within(card).getAllByRole('listitem')).toHaveLength(60);
    await userEvent.click(within(card).getByRole('button'));
    expect(await within(card).findByText('Team lead')).toBeInTheDocument();
    expect(within(card).getAllByRole('listitem')).toHaveLength(75);
  });

  it('says when a group has no direct members', async () => {
    await renderInCatalog(<MembersCard />, { entity: payments });
    expect(await region('Members (0)')).toHaveTextContent('No direct members');
  });

  it('says when they could not be loaded', async () => {
    const catalog = catalogApiMock();
    jest.spyOn(catalog, 'queryEntities').mockRejectedValue(new Error('down'));
    await renderInCatalog(<MembersCard />, { entity: payments, catalog });
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
  });
});

describe('OwnershipCard', () => {
  it('counts by kind, lists some, and links to all', async () => {
    await renderInCatalog(<OwnershipCard />, {
      entity: payments,
      entities: [
        owned,
        anEntity({
          kind: 'API',
          name: 'pay-api',
          relations: [['ownedBy', 'group:default/payments']],
        }),
        anEntity({ name: 'foreign' }),
      ],
    });
    const card = await region('Owns');
    expect(
      await within(card).findByRole('link', { name: '1 Component' }),
    ).toHaveAttribute('href', '/catalog?owner=group%3Adefault%2Fpayments');
    expect(within(card).getByText('pay-api')).toBeInTheDocument();
    expect(within(card).queryByText('foreign')).not.toBeInTheDocument();
  });

  it('counts what the groups of a user own', async () => {
    const user = anEntity({
      kind: 'User',
      name: 'ana',
      spec: {},
      relations: [['memberOf', 'group:default/payments']],
    });
    await renderInCatalog(<OwnershipCard />, {
      entity: user,
      entities: [owned],
    });
    expect(
      await within(await region('Owns')).findByText('checkout'),
    ).toBeInTheDocument();
  });

  it('says when nothing is owned', async () => {
    await renderInCatalog(<OwnershipCard />, { entity: payments });
    expect(
      await screen.findByText('Owns nothing in the catalog.'),
    ).toBeInTheDocument();
  });
});

describe('ProfileCard', () => {
  it('shows some of many groups first', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `team-${index}`);
    await renderInCatalog(<ProfileCard />, {
      entity: anEntity({
        kind: 'Group',
        name: 'company',
        spec: {},
        relations: names.map(name => ['parentOf', `group:default/${name}`]),
      }),
      entities: names.map(name => anEntity({ kind: 'Group', name, spec: {} })),
    });
    const card = await region('Profile');
    expect(await within(card).findByText('team-9')).toBeInTheDocument();
    expect(within(card).queryByText('team-10')).not.toBeInTheDocument();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Show all 25' }),
    );
    expect(within(card).getByText('team-24')).toBeInTheDocument();
  });
});

describe('AboutCard', () => {
  const link = (id: string, props: { href?: string; disabled?: boolean }) => ({
    id,
    appliesTo: () => true,
    useProps: () => ({ label: id, ...props }),
  });

  it('shows links of plugins that lead somewhere', async () => {
    await renderInCatalog(
      <AboutCard
        iconLinks={[
          link('Logs', { href: '/logs' }),
          link('Off', { href: '/off', disabled: true }),
          link('Nowhere', {}),
          { ...link('Other', { href: '/o' }), appliesTo: () => false },
        ]}
      />,
      { entity: anEntity() },
    );
    const card = await region('About');
    expect(
      within(card)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Logs']);
  });

  it('says how to add a description', async () => {
    await renderInCatalog(<AboutCard iconLinks={[]} />, { entity: anEntity() });
    expect(await region('About')).toHaveTextContent(
      'This Component has no description yet',
    );
  });
});

describe('LinksCard', () => {
  it('opens links in another tab and says where they lead', async () => {
    const links = [
      { url: 'https://grafana.example/d', title: 'Dashboard' },
      { url: 'not a url' },
    ];
    await renderInCatalog(<LinksCard />, {
      entity: anEntity({ metadata: { links } }),
    });
    const card = await region('Links');
    expect(
      within(card).getByRole('link', { name: 'Dashboard' }),
    ).toHaveAttribute('target', '_blank');
    expect(card).toHaveTextContent('grafana.example');
    expect(card).toHaveTextContent('not a url');
  });
});
