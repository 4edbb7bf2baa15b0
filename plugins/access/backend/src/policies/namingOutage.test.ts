import { namingOutage } from './namingOutage';

const failing = (error: Error) => namingOutage(() => Promise.reject(error));

describe('namingOutage', () => {
  it.each([
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('going down'), { code: '57P01' }),
    Object.assign(new Error('no such database'), { code: '3D000' }),
    new Error('Connection terminated unexpectedly'),
    new Error('Knex: Timeout acquiring a connection. The pool is full.'),
  ])('calls %p an outage', async error => {
    await expect(failing(error)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('The database cannot be reached'),
    });
  });

  it('passes on what is our own mistake, and results', async () => {
    const mistake = Object.assign(new Error('syntax'), { code: '42601' });
    await expect(failing(mistake)).rejects.toBe(mistake);
    await expect(namingOutage(async () => 7)).resolves.toBe(7);
  });
});
