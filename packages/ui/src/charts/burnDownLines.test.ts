import { burnDownLines } from './burnDownLines';

const march = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;
const time = (day: number) => Date.parse(march(day));

describe('burnDownLines', () => {
  const campaign = {
    points: [
      { day: march(1), open: 10 },
      { day: march(2), open: 8 },
    ],
    startsAt: march(1),
    dueAt: march(11),
  };

  it('draws the even pace from all on the first day to nothing on the last', () => {
    expect(
      burnDownLines(campaign).filter(({ ideal }) => ideal !== undefined),
    ).toEqual([
      { time: time(1), open: 10, ideal: 10 },
      { time: time(11), ideal: 0 },
    ]);
  });

  it('leads the forecast from the last known day', () => {
    const lines = burnDownLines({ ...campaign, forecast: march(6) });
    expect(lines).toContainEqual({ time: time(2), open: 8, forecast: 8 });
    expect(lines).toContainEqual({ time: time(6), forecast: 0 });
  });

  it('keeps time in order when the forecast is later than the due date', () => {
    const times = burnDownLines({ ...campaign, forecast: march(20) }).map(
      line => line.time,
    );
    expect(times).toEqual([time(1), time(2), time(11), time(20)]);
  });

  it('has only the even pace before the first day', () => {
    const lines = burnDownLines({ ...campaign, points: [], total: 5 });
    expect(lines).toEqual([
      { time: time(1), ideal: 5 },
      { time: time(11), ideal: 0 },
    ]);
  });
});
