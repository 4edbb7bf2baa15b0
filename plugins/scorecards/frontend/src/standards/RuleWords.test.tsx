import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Rule } from '@callboard/plugin-scorecards-common';
import { screen } from '@testing-library/react';
import { FakeFacts } from '../__testUtils__/FakeFacts';
import { factsApiRef } from '../apis';
import { RuleWords } from './RuleWords';

function renderRule(rule: Rule) {
  renderInTestApp(<RuleWords rule={rule} />, {
    apis: [[factsApiRef, new FakeFacts()]],
  });
}

describe('RuleWords', () => {
  it('says a short rule in a sentence, with the titles of facts', async () => {
    renderRule({
      $all: [
        { 'facts.git.lastCommitAt': { $newerThan: '90d' } },
        { 'entity.spec.owner': { $exists: true } },
      ],
    });
    expect(
      await screen.findByText(/^Last commit is newer than 90 days and/),
    ).toBeVisible();
    expect(screen.getByText('entity.spec.owner').tagName).toBe('CODE');
    expect(screen.getByText(/\$newerThan: 90d/)).toBeInTheDocument();
  });

  it('lists the conditions of a long one', async () => {
    renderRule({
      $any: ['a', 'b', 'c', 'd'].map(type => ({ 'entity.spec.type': type })),
    });
    expect(await screen.findByText('at least one of these')).toBeVisible();
    expect(screen.getByText('entity.spec.type is d')).toBeVisible();
  });

  it('says when everything passes', async () => {
    renderRule({});
    expect(await screen.findByText('Nothing: it always holds')).toBeVisible();
  });
});
