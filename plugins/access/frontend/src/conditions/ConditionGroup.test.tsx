import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Condition } from '@callboard/plugin-access-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { installation } from '../__testUtils__/documents';
import { ConditionGroup } from './ConditionGroup';
import { toCondition, toTree } from './conditionTree';

const [{ rules }] = installation.resourceTypes;

function renderBuilder(condition?: Condition) {
  const built: (Condition | undefined)[] = [];
  function Builder() {
    const [tree, setTree] = useState(() => toTree(condition));
    return (
      <ConditionGroup
        group={tree}
        rules={rules}
        onChange={next => {
          built.push(toCondition(next));
          setTree(next);
        }}
      />
    );
  }
  renderInTestApp(<Builder />);
  return built;
}

async function choose(button: HTMLElement, option: string) {
  await userEvent.click(button);
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('ConditionGroup', () => {
  it('builds groups within groups', async () => {
    const built = renderBuilder({ rule: 'IS_ENTITY_KIND' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add group' }),
    );
    const inner = screen.getByRole('group', { name: 'Group of conditions' });
    await choose(
      within(inner).getByRole('button', { name: /Rule$/ }),
      'is entity owner',
    );
    await choose(
      within(inner).getByRole('button', { name: /How they are joined/ }),
      'None of these holds',
    );
    await userEvent.click(
      within(inner).getByRole('button', {
        name: 'The person and their groups',
      }),
    );
    expect(built.at(-1)).toEqual({
      allOf: [
        { rule: 'IS_ENTITY_KIND' },
        {
          not: {
            rule: 'IS_ENTITY_OWNER',
            params: { claims: ['$ownershipRefs'] },
          },
        },
      ],
    });
  });

  it('removes conditions and groups', async () => {
    const built = renderBuilder({
      allOf: [
        { rule: 'IS_ENTITY_KIND' },
        { anyOf: [{ rule: 'IS_ENTITY_OWNER' }, { rule: 'IS_ENTITY_KIND' }] },
      ],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove the group' }),
    );
    expect(built.at(-1)).toEqual({ rule: 'IS_ENTITY_KIND' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the condition' }),
    );
    expect(built.at(-1)).toBeUndefined();
  });

  it('says when no plugin has a rule any more', async () => {
    renderBuilder({ rule: 'IS_GONE' });
    expect(
      await screen.findByText(/No installed plugin has a rule “IS_GONE”/),
    ).toBeVisible();
  });

  it('drops the parameters of the rule that was chosen before', async () => {
    const built = renderBuilder({
      rule: 'IS_ENTITY_KIND',
      params: { kinds: ['API'] },
    });
    await choose(
      await screen.findByRole('button', { name: /Rule$/ }),
      'is entity owner',
    );
    expect(built.at(-1)).toEqual({ rule: 'IS_ENTITY_OWNER' });
  });
});
