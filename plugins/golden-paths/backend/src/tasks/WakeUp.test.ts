import { WakeUp } from './WakeUp';

describe('WakeUp', () => {
  it('wakes all who wait', async () => {
    const wakeUp = new WakeUp();
    const waits = [wakeUp.after(0), wakeUp.after(0)];
    wakeUp.ring();
    await expect(Promise.all(waits)).resolves.toHaveLength(2);
  });

  it('lets nobody wait for what has happened since they looked', async () => {
    const wakeUp = new WakeUp();
    const { count } = wakeUp;
    wakeUp.ring();
    await expect(wakeUp.after(count)).resolves.toBeUndefined();
  });

  it('stops waiting when the signal says so, before or meanwhile', async () => {
    const wakeUp = new WakeUp();
    const stop = new AbortController();
    const waiting = wakeUp.after(0, stop.signal);
    stop.abort(new Error('The end'));
    await expect(waiting).rejects.toThrow('The end');
    await expect(wakeUp.after(0, stop.signal)).rejects.toThrow('The end');
  });
});
