import { estimateCost } from './CostModel';

const model = {
  currency: 'EUR',
  base: 10,
  parameters: {
    size: { small: 30, large: 90 },
    storageGb: 0.1,
    highlyAvailable: 25.5,
  },
};

describe('estimateCost', () => {
  it('adds the base, choices, amounts and switches', () => {
    const answers = { size: 'large', storageGb: 100, highlyAvailable: true };
    expect(estimateCost(model, answers)).toEqual({
      total: 135.5,
      items: [
        { amount: 10 },
        { parameter: 'size', choice: 'large', amount: 90 },
        { parameter: 'storageGb', choice: '100', amount: 10 },
        { parameter: 'highlyAvailable', choice: 'true', amount: 25.5 },
      ],
    });
  });

  it('takes nothing for what is not answered or has no price', () => {
    const answers = { size: 'huge', storageGb: 'many', highlyAvailable: false };
    expect(estimateCost(model, answers).total).toBe(10);
    expect(estimateCost(model, { size: 'constructor' }).total).toBe(10);
    expect(estimateCost({ ...model, base: 0 }, {}).items).toEqual([]);
  });

  it('does not gather errors of floating point', () => {
    const prices = { currency: 'EUR', base: 0.1, parameters: { a: 0.2 } };
    expect(estimateCost(prices, { a: 1 }).total).toBe(0.3);
  });
});
