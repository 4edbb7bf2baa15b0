import { processRole, PROCESS_ROLE } from './processRole';

describe('the role of a process', () => {
  const before = process.env[PROCESS_ROLE];
  afterEach(() => {
    if (before === undefined) {
      delete process.env[PROCESS_ROLE];
    } else {
      process.env[PROCESS_ROLE] = before;
    }
  });

  it('is that of a portal unless something else is said', () => {
    delete process.env[PROCESS_ROLE];
    expect(processRole()).toBe('portal');
  });

  it('is that of a runner when its portal says so', () => {
    process.env[PROCESS_ROLE] = 'runner';
    expect(processRole()).toBe('runner');
  });

  it('is refused when it is unknown', () => {
    process.env[PROCESS_ROLE] = 'worker';
    expect(processRole).toThrow(
      'CALLBOARD_ROLE is "worker"; it may be "runner" or "portal"',
    );
  });
});
