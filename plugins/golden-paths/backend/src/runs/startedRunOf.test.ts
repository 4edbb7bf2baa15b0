import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { madeBy } from './madeBy';
import { startedRunOf } from './startedRunOf';
import { readTaskNews } from './taskNews';

const createdAt = new Date('2026-11-22T10:00:00Z');

function aSpec(annotations?: Record<string, string>): TaskSpec {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    parameters: {
      entityRef: 'Component:default/Shop',
      owner: 'group:default/checkout',
      others: ['component:default/a', 'not a reference', 7],
    },
    steps: [],
    output: {},
    templateInfo: {
      entityRef: 'template:default/rename',
      entity: { metadata: { name: 'rename', title: 'Rename', annotations } },
    },
  };
}

const started = (spec: TaskSpec, subjects: string[] = ['entityRef']) =>
  startedRunOf({ taskId: 't1', spec, createdAt }, subjects);

describe('startedRunOf', () => {
  it('takes the template as it was', () => {
    const spec = aSpec({
      'backstage.io/time-saved': 'P1DT2H30M',
      'backstage.io/template-version': '2',
    });
    expect(
      startedRunOf(
        { taskId: 't1', spec, createdAt, createdBy: 'user:default/ada' },
        ['entityRef'],
      ),
    ).toEqual({
      taskId: 't1',
      templateRef: 'template:default/rename',
      templateVersion: '2',
      title: 'Rename',
      by: 'user:default/ada',
      startedAt: createdAt,
      minutesWorth: 24 * 60 + 150,
      subjects: ['component:default/shop'],
    });
  });

  it.each(['two hours', '', 'PT0S', '-PT5M'])(
    'saves nothing with %p',
    duration => {
      const spec = aSpec({ 'backstage.io/time-saved': duration });
      expect(started(spec).minutesWorth).toBe(0);
    },
  );

  it('takes references from lists, and nothing else', () => {
    expect(started(aSpec(), ['others', 'none', 'entityRef']).subjects).toEqual([
      'component:default/a',
      'component:default/shop',
    ]);
  });

  it('manages without a template', () => {
    const { templateInfo, ...spec } = aSpec();
    expect(started(spec, [])).toEqual({
      taskId: 't1',
      title: 'Template',
      startedAt: createdAt,
      minutesWorth: 0,
      subjects: [],
    });
  });
});

describe('madeBy', () => {
  it('finds entities that outputs lead to', () => {
    const output = {
      links: [
        { title: 'Catalog', entityRef: 'resource:default/db' },
        { title: 'Again', entityRef: 'Resource:default/db' },
        { title: 'Git', url: 'http://git.example' },
      ],
    };
    expect(madeBy(output)).toEqual(['resource:default/db']);
    expect(madeBy(undefined)).toEqual([]);
    expect(madeBy({ links: 'none' })).toEqual([]);
  });
});

describe('readTaskNews', () => {
  it('reads the start of a task with all about it', () => {
    const payload = { id: 't1', spec: aSpec(), createdBy: 'x', status: 'open' };
    expect(readTaskNews(payload)).toMatchObject({
      taskId: 't1',
      state: 'open',
      facts: { taskId: 't1', spec: aSpec(), createdBy: 'x' },
    });
  });

  it('reads how far a task is', () => {
    expect(readTaskNews({ id: 't1', status: 'waiting' })).toEqual({
      taskId: 't1',
      state: 'waiting',
    });
    expect(readTaskNews({ id: 't1', status: 'skipped' })).toEqual({
      taskId: 't1',
    });
  });

  it('reads when a task ended and what it made, if that is told', () => {
    const at = '2026-11-22T10:05:00.000Z';
    const ended = { at, entityRefs: ['component:default/shop'] };
    expect(readTaskNews({ id: 't1', status: 'completed', ended })).toEqual({
      taskId: 't1',
      state: 'completed',
      end: { endedAt: new Date(at), made: ended.entityRefs },
    });
  });

  it('takes what was asked of a task for no state', () => {
    expect(
      readTaskNews({ id: 12, taskId: 't1', status: 'cancelled', body: {} }),
    ).toEqual({ taskId: 't1' });
  });

  it.each([undefined, {}, { id: 't1' }])('ignores %j', payload => {
    expect(readTaskNews(payload)).toBeUndefined();
  });
});
