import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { RepeatableActions } from './RepeatableActions';
import { StepInFlight } from './StepInFlight';

const spec = {
  steps: [
    { id: 'fetch', action: 'fetch:template' },
    { id: 'publish', action: 'publish:gitea' },
    { id: 'tell', action: 'notification:send' },
  ],
} as TaskSpec;

describe('StepInFlight', () => {
  let step: StepInFlight;
  beforeEach(() => {
    step = new StepInFlight({ spec, repeatable: RepeatableActions.create() });
  });

  it('marks only steps that must not be repeated', () => {
    expect(step.note('fetch', 'processing')).toBe(false);
    expect(step.current).toBe('fetch');
    expect(step.note('publish', 'processing')).toEqual({ mark: 'publish' });
    expect(step.note('tell', 'processing')).toEqual({ mark: 'tell' });
  });

  it('forgets the mark with the end of the step', () => {
    step.note('publish', 'processing');
    step.done();
    expect(step.note('fetch', 'processing')).toBe(false);
    step.note('publish', 'processing');
    expect(step.note('publish', 'skipped')).toEqual({ mark: undefined });
    step.note('publish', 'processing');
    expect(step.note('fetch', 'processing')).toEqual({ mark: undefined });
  });

  it('holds on to a step that failed, whatever runs after it', () => {
    expect(step.note('fetch', 'failed')).toEqual({ mark: 'fetch' });
    expect(step.note('tell', 'processing')).toBe(false);
    expect(step.note('tell', 'skipped')).toBe(false);
  });
});

describe('RepeatableActions', () => {
  it('knows actions that do no harm, and those it is told of', () => {
    const repeatable = RepeatableActions.create(['acme:*:read', 'a.b']);
    const known = ['fetch:template', 'fs:rename', 'debug:log', 'gate:wait'];
    for (const action of [...known, 'acme:db:read', 'a.b']) {
      expect([action, repeatable.includes(action)]).toEqual([action, true]);
    }
    for (const action of ['publish:github', 'catalog:register', 'axb', 'fs']) {
      expect([action, repeatable.includes(action)]).toEqual([action, false]);
    }
  });
});
