import { ENDED, runBriefly } from './runBriefly';

describe('runBriefly', () => {
  it('returns what the function returns, and throws what it throws', () => {
    expect(runBriefly(() => 7, 1000)).toBe(7);
    const error = new RangeError('no');
    const fail = () => {
      throw error;
    };
    expect(() => runBriefly(fail, 1000)).toThrow(error);
  });

  it('ends what does not end', () => {
    let code = '';
    try {
      runBriefly(() => {
        for (;;);
      }, 20);
    } catch (error) {
      code = Object(error).code;
    }
    expect(code).toBe(ENDED.byTime);
  });

  it('is ended by Ctrl+C', () => {
    let code = '';
    try {
      runBriefly(() => {
        process.kill(process.pid, 'SIGINT');
        for (;;);
      }, 5000);
    } catch (error) {
      code = Object(error).code;
    }
    expect(code).toBe(ENDED.byUser);
  });
});
