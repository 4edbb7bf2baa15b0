import { mockServices } from '@backstage/backend-test-utils';
import { FakeRunnerChild } from './__testUtils__/FakeRunnerChild';
import { Runner } from './Runner';

const bothSignals = ['SIGTERM', 'SIGKILL'];

function setUp(endsOn = bothSignals) {
  const children: FakeRunnerChild[] = [];
  const logger = mockServices.logger.mock();
  const said: unknown[] = [];
  const runner = new Runner({
    logger,
    startChild() {
      const child = new FakeRunnerChild({ pid: children.length + 1, endsOn });
      children.push(child);
      return child;
    },
    onMessage: message => said.push(message),
  });
  const listen = () =>
    children.at(-1)?.say({ callboard: 'listening', port: 4000 });
  return { children, listen, logger, runner, said };
}

describe('the process that runs templates', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['performance'] });
  });
  afterEach(() => jest.useRealTimers());

  it('is started once, by whoever needs it first', async () => {
    const { children, listen, runner } = setUp();
    expect(runner.isUp).toBe(false);
    const port = runner.port(10_000);
    runner.start();
    listen();
    expect(await port).toBe(4000);
    expect(await runner.port(10_000)).toBe(4000);
    expect(runner.isUp).toBe(true);
    expect(children).toHaveLength(1);
  });

  it('says that it is being started to who cannot wait longer', async () => {
    const { runner } = setUp();
    const port = runner.port(1_000);
    jest.advanceTimersByTime(1_000);
    await expect(port).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The process that runs templates is being started; try again in a few seconds',
    });
  });

  it('is started again when it ends, later each time', () => {
    const { children, listen, logger, runner } = setUp();
    runner.start();
    listen();
    children[0].end('by SIGKILL');
    expect(runner.isUp).toBe(false);
    expect(logger.error).toHaveBeenCalledWith(
      'The process that runs templates ended by SIGKILL; starting it again in 0.5 s',
    );
    jest.advanceTimersByTime(500);
    expect(children).toHaveLength(2);
    children[1].end('with code 1');
    jest.advanceTimersByTime(999);
    expect(children).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(children).toHaveLength(3);
  });

  it('is killed when its event loop hangs for half a minute', () => {
    const { children, listen, runner } = setUp();
    runner.start();
    listen();
    jest.advanceTimersByTime(25_000);
    children[0].say({ callboard: 'beat' });
    jest.advanceTimersByTime(25_000);
    expect(children[0].signals).toEqual([]);
    jest.advanceTimersByTime(5_000);
    expect(children[0].signals).toEqual(['SIGKILL']);
    jest.advanceTimersByTime(500);
    expect(children).toHaveLength(2);
  });

  it('may take longer to start', () => {
    const { children, runner } = setUp();
    runner.start();
    jest.advanceTimersByTime(115_000);
    expect(children[0].signals).toEqual([]);
    jest.advanceTimersByTime(5_000);
    expect(children[0].signals).toEqual(['SIGKILL']);
  });

  it('is stopped with its portal, and not started again', async () => {
    const { children, listen, runner } = setUp();
    runner.start();
    listen();
    await runner.stop();
    runner.start();
    jest.advanceTimersByTime(60_000);
    expect(children.map(child => child.signals)).toEqual([['SIGTERM']]);
  });

  it('is killed when it does not stop in time', async () => {
    const { children, runner } = setUp(['SIGKILL']);
    runner.start();
    const stopped = runner.stop();
    jest.advanceTimersByTime(2_500);
    await stopped;
    expect(children[0].signals).toEqual(bothSignals);
  });

  it('stops at once when it never ran, or waits for its next start', async () => {
    await setUp().runner.stop();
    const { children, runner } = setUp();
    runner.start();
    children[0].end('with code 1');
    await runner.stop();
    jest.advanceTimersByTime(60_000);
    expect(children).toHaveLength(1);
  });

  it('hands on what it says, and logs what it prints', () => {
    const { children, logger, runner, said } = setUp();
    runner.start();
    children[0].print('FATAL ERROR: heap out of memory', 'warn');
    expect(logger.warn).toHaveBeenCalledWith(
      'FATAL ERROR: heap out of memory',
      { process: 'runner' },
    );
    children[0].say({ type: 'watch', path: '/a/file' });
    expect(said).toEqual([{ type: 'watch', path: '/a/file' }]);
  });
});
