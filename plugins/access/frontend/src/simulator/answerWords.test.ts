import type { Simulation } from '@callboard/plugin-access-common';
import { smallPolicy } from '../__testUtils__/documents';
import { actionWords } from './actionWords';
import { answerSentence } from './answerWords';

describe('actionWords', () => {
  it.each([
    ['catalog.entity.refresh', 'component:default/basket', 'refresh basket'],
    ['catalog.entity.refresh', undefined, 'refresh entity'],
    ['scaffolder.task.create', undefined, 'create task'],
    ['scaffolder.template.parameter.read', 'x', 'read template parameter of x'],
    ['devtools.info', undefined, 'use devtools.info'],
    ['kubernetes.proxy', 'east', 'use kubernetes.proxy on east'],
    ['catalog.entity.unregisterNow', 'a:b/c', 'unregister now c'],
  ])('says %s of %s as %s', (permission, resource, words) => {
    expect(actionWords(permission, resource)).toBe(words);
  });
});

describe('answerSentence', () => {
  const answer: Simulation = {
    version: 1,
    permission: 'catalog.entity.read',
    user: 'user:default/ada',
    resourceRef: 'component:default/basket',
    outcome: 'allow',
    decidedBy: { kind: 'rule', ruleId: 'staff-reads' },
    roles: [],
    trail: [],
  };
  const permission = {
    name: 'catalog.entity.read',
    pluginId: 'catalog',
    action: 'read' as const,
  };

  it('names the rule by its title, or by its id where that is closed', () => {
    expect(answerSentence(answer, permission, smallPolicy)).toBe(
      'ada may read basket: the rule “Staff reads the catalog” allows it.',
    );
    expect(answerSentence(answer)).toBe(
      'ada may read basket: the rule “staff-reads” allows it.',
    );
  });

  it('says that it depends when no resource is given', () => {
    expect(
      answerSentence({
        ...answer,
        resourceRef: undefined,
        outcome: 'conditional',
      }),
    ).toBe(
      'ada may sometimes read entity: the rule “staff-reads” decides it for each resource.',
    );
  });

  it('tells the default and administrators from rules', () => {
    expect(
      answerSentence(
        { ...answer, outcome: 'deny', decidedBy: { kind: 'default' } },
        permission,
      ),
    ).toBe(
      'ada may not read basket: no rule holds, and the default for what reads is to deny.',
    );
    expect(answerSentence({ ...answer, decidedBy: { kind: 'admin' } })).toMatch(
      /ada is one of the administrators of the portal/,
    );
  });
});
