import { signalApiRef } from '@backstage/plugin-signals-react';
import { bucketOf, CARDS_CHANNEL } from '@callboard/plugin-scorecards-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCard, aResult, aStanding, checkout } from '../__testUtils__/cards';
import { FakeCards } from '../__testUtils__/FakeCards';
import { FakeExemptions } from '../__testUtils__/FakeExemptions';
import { FakeFacts } from '../__testUtils__/FakeFacts';
import { refusal } from '../__testUtils__/failures';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { renderOnPortal } from '../__testUtils__/renderOnPortal';
import { cardsApiRef, exemptionsApiRef, factsApiRef } from '../apis';
import { EntityScorecards } from './EntityScorecards';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
  spec: { type: 'service' },
};

interface World {
  cards?: FakeCards;
  facts?: FakeFacts;
  address?: string;
}

function openTab(world: World = {}) {
  const { cards = new FakeCards(aCard()), facts = new FakeFacts() } = world;
  const exemptions = new FakeExemptions();
  const signals = new FakeSignals();
  renderOnPortal(<EntityScorecards />, {
    entity,
    address: world.address,
    apis: [
      [cardsApiRef, cards],
      [factsApiRef, facts],
      [exemptionsApiRef, exemptions],
      [signalApiRef, signals],
    ],
  });
  return { cards, exemptions, signals };
}

const track = () =>
  screen.findByRole('region', { name: 'Production readiness' });

async function openCheck(title: string) {
  await userEvent.click(await screen.findByText(title));
  return screen.getByText(title).closest('details') as HTMLElement;
}

describe('EntityScorecards', () => {
  it('says the level, the next one, and what stands between', async () => {
    openTab();
    const region = await track();
    expect(region).toHaveTextContent('1 check to Silver');
    expect(within(region).getByText('To reach Silver')).toBeInTheDocument();
    expect(
      within(region).getByText('Has a README').closest('summary'),
    ).toHaveTextContent('README.md does not exist');
    const steps = within(region).getByRole('list', {
      name: 'Levels of Production readiness',
    });
    expect(steps).toHaveTextContent('Bronze: reachedSilver: not reached');
  });

  it('opens a check to say why, how to fix it, and which version found it', async () => {
    openTab();
    const check = await openCheck('Has a README');
    expect(check).toHaveTextContent('People start to read there.');
    expect(check).toHaveTextContent('Write a README.md.');
    expect(check).toHaveTextContent('by version 3 of the check has-readme');
    expect(within(check).getByText('facts.files.readme.exists')).toBeVisible();
    expect(within(check).queryByRole('link', { name: /Fix/ })).toBeNull();
  });

  it('offers the template that fixes it', async () => {
    const templateUrl = '/create/templates/default/add-readme?formData={}';
    openTab({
      cards: new FakeCards(
        aCard({
          checks: [aResult({ fix: { text: 'Run it.', templateUrl } })],
        }),
      ),
    });
    const check = await openCheck('Has a README');
    expect(
      within(check).getByRole('link', { name: 'Fix with a pull request' }),
    ).toHaveAttribute('href', templateUrl);
  });

  it('folds away what passed', async () => {
    openTab();
    const passed = (await screen.findByText('1 check passed')).closest(
      'details',
    );
    expect(passed).not.toHaveAttribute('open');
    expect(passed).toHaveTextContent('Has an owner');
  });

  it('opens the check that the address names', async () => {
    openTab({ address: '/?check=has-owner' });
    const check = (await screen.findByText('Has an owner')).closest('details');
    expect(check).toHaveAttribute('open');
    expect(
      screen.getByText('1 check passed').closest('details'),
    ).toHaveAttribute('open');
  });

  it('asks for an exemption with a reason and an end', async () => {
    const { exemptions, cards } = openTab();
    const check = await openCheck('Has a README');
    await userEvent.click(
      within(check).getByRole('button', { name: 'Request exemption' }),
    );
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', {
      name: 'Request exemption',
    });
    expect(send).toBeDisabled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why/ }),
      'We move to the handbook.',
    );
    cards.cards.set(
      checkout,
      aCard({
        checks: [
          aResult({
            exemption: { id: '1', state: 'requested', until: '2026-12-24' },
          }),
        ],
      }),
    );
    await userEvent.click(send);
    expect(
      await screen.findByText('Exemption requested until Dec 24, 2026'),
    ).toBeInTheDocument();
    expect(exemptions.requests).toEqual([
      {
        entityRef: checkout,
        checkId: 'has-readme',
        reason: 'We move to the handbook.',
        until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
    expect(
      screen.queryByRole('button', { name: 'Request exemption' }),
    ).toBeNull();
  });

  it('shows until when an exemption holds', async () => {
    openTab({
      cards: new FakeCards(
        aCard({
          checks: [
            aResult({
              outcome: 'exempt',
              exemption: { id: '1', state: 'approved', until: '2026-12-24' },
            }),
          ],
        }),
      ),
    });
    expect(
      await screen.findByText('Exempt until Dec 24, 2026'),
    ).toBeInTheDocument();
  });

  it('names facts that could not be read', async () => {
    openTab({
      cards: new FakeCards(
        aCard({
          staleSources: [
            { source: 'files', error: 'The repository does not answer' },
          ],
        }),
      ),
    });
    expect(
      await screen.findByText('1 source of facts could not be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The repository does not answer/),
    ).toBeInTheDocument();
  });

  it.each([
    [aCard({ evaluatedAt: undefined }), 'The first check is on its way'],
    [aCard({ tracks: [], checks: [] }), 'No track is for this entity'],
  ])('says what is missing', async (card, words) => {
    openTab({ cards: new FakeCards(card) });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('says why it cannot be shown', async () => {
    const cards = new FakeCards();
    cards.failure = await refusal(403, {
      name: 'NotAllowedError',
      message: '',
    });
    openTab({ cards });
    expect(
      await screen.findByText('The scorecard: closed to you'),
    ).toBeInTheDocument();
  });
});

describe('EntityScorecards while it is open', () => {
  it('follows the card when the backend says that it changed', async () => {
    const { cards, signals } = openTab();
    await track();
    const silver = { id: 'silver', title: 'Silver' };
    cards.cards.set(
      checkout,
      aCard({
        tracks: [aStanding({ level: silver, rank: 2, next: undefined })],
      }),
    );
    act(() =>
      signals.send(CARDS_CHANNEL, { buckets: [bucketOf('api:default/x')] }),
    );
    act(() => signals.send(CARDS_CHANNEL, { buckets: [bucketOf(checkout)] }));
    expect(
      await screen.findByText('Highest level reached'),
    ).toBeInTheDocument();
  });

  it('keeps the card that it has when a newer one cannot be loaded', async () => {
    const { cards, signals } = openTab();
    await track();
    cards.failure = new Error('no connection');
    act(() => signals.send(CARDS_CHANNEL, { buckets: [bucketOf(checkout)] }));
    expect(
      await screen.findByText('A newer scorecard could not be loaded'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 check to Silver')).toBeInTheDocument();
  });

  it('checks again, and says what came of it', async () => {
    const { cards } = openTab();
    await track();
    cards.cards.set(
      checkout,
      aCard({ checks: [aResult({ outcome: 'pass', reasons: [] })] }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(
      await screen.findByText('Checked. 1 check changed.'),
    ).toBeInTheDocument();
  });

  it('says which sources did not answer', async () => {
    const facts = new FakeFacts();
    facts.refreshFacts = async () => ({ failed: ['git', 'sonarqube'] });
    openTab({ facts });
    await track();
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() =>
      expect(
        screen.getByText(
          'Checked. Nothing changed. Could not read git, sonarqube.',
        ),
      ).toBeInTheDocument(),
    );
  });

  it('says why a check could not be started', async () => {
    const facts = new FakeFacts();
    facts.refreshFacts = async () => {
      throw await refusal(429, {
        name: 'TooManyRequests',
        message: 'Checked a moment ago, try again in 30 s',
      });
    };
    openTab({ facts });
    await track();
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(
      await screen.findByText(
        'Not checked: Checked a moment ago, try again in 30 s',
      ),
    ).toBeInTheDocument();
  });
});
