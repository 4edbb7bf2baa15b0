import type { Simulation } from '@callboard/plugin-access-common';
import { smallPolicy } from '../__testUtils__/documents';
import { actionWords } from './actionWords';
import { answerSentence } from './answerWords';

describe('actionWords', () => {
  it.each([
    ['catalog.entity.refresh', 'Basket', 'refresh Basket'],
    ['catalog.entity.refresh', undefined, 'refresh entity'],
    ['scaffolder.task.create', undefined, 'create task'],
    ['scaffolder.template.parameter.read', 'x', 'read template parameter of x'],
    ['devtools.info', undefined, 'use devtools.info'],
    ['kubernetes.proxy', 'east', 'use kubernetes.proxy on east'],
    ['catalog.entity.unregisterNow', 'c', 'unregister now c'],
  ])('says %s of %s as %s', (permission, name, words) => {
    expect(actionWords(permission, name)).toBe(words);
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
  const names = { userName: 'Ada', resourceName: 'Basket' };
  const permission = {
    name: 'catalog.entity.read',
    pluginId: 'catalog',
    action: 'read' as const,
  };

  it('names the rule by its title, or by its id where that is closed', () => {
    expect(answerSentence(answer, { ...names, document: smallPolicy })).toBe(
      'Ada may read Basket: the rule “Staff reads the catalog” allows it.',
    );
    expect(answerSentence(answer, names)).toBe(
      'Ada may read Basket: the rule “Staff reads” allows it.',
    );
  });

  it('says that it depends when no resource is given', () => {
    expect(
      answerSentence(
        { ...answer, resourceRef: undefined, outcome: 'conditional' },
        { userName: 'Ada' },
      ),
    ).toBe(
      'Ada may sometimes read entity: the rule “Staff reads” decides it for each resource.',
    );
  });

  it('tells the default and administrators from rules', () => {
    expect(
      answerSentence(
        { ...answer, outcome: 'deny', decidedBy: { kind: 'default' } },
        { ...names, permission },
      ),
    ).toBe(
      'Ada may not read Basket: no rule holds, and the default for what reads is to deny.',
    );
    expect(
      answerSentence({ ...answer, decidedBy: { kind: 'admin' } }, names),
    ).toMatch(/administrators of the portal may do everything/);
  });
});
