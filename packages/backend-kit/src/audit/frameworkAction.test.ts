import { frameworkActionOf } from './frameworkAction';

describe('frameworkActionOf', () => {
  it('knows tasks that begin or stop out of turn, and actions that run', () => {
    const tasks = '/.backstage/scheduler/v1/tasks';
    expect(frameworkActionOf('POST', `${tasks}/refresh%3Aall/trigger`)).toEqual(
      {
        eventId: 'scheduled-task-trigger',
        severity: 'medium',
        target: 'scheduled-task:refresh:all',
      },
    );
    expect(frameworkActionOf('POST', `${tasks}/%/cancel`)).toMatchObject({
      eventId: 'scheduled-task-cancel',
      target: 'scheduled-task:%',
    });
    expect(
      frameworkActionOf(
        'POST',
        '/.backstage/actions/v2/actions/catalog%3Aunregister-entity/invoke',
      ),
    ).toEqual({
      eventId: 'action-invoke',
      severity: 'medium',
      target: 'action:catalog:unregister-entity',
    });
  });

  it.each([
    ['GET', '/.backstage/scheduler/v1/tasks'],
    ['GET', '/.backstage/scheduler/v1/tasks/a/trigger'],
    ['POST', '/tasks/a/trigger'],
    ['POST', '/.backstage/actions/v1/actions'],
  ])('has nothing to say about %s %s', (method, path) => {
    expect(frameworkActionOf(method, path)).toBeUndefined();
  });
});
