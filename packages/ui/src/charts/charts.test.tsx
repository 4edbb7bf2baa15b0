import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BurnDownChart } from './BurnDownChart';
import { ChartFrame } from './ChartFrame';
import { DistributionBar } from './DistributionBar';
import { levelColor } from './levelColor';
import { TrendChart } from './TrendChart';

class NothingResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeAll(() => {
  Object.assign(globalThis, { ResizeObserver: NothingResizes });
});

describe('DistributionBar', () => {
  const parts = [
    { id: 'none', label: 'No level', count: 2, color: levelColor(0, 2) },
    { id: 'gold', label: 'Gold', count: 0, color: levelColor(2, 2) },
    {
      id: 'silver',
      label: 'Silver',
      count: 6,
      color: levelColor(1, 2),
      href: '/list',
    },
  ];

  it('says every part with its count, also those that are empty', () => {
    render(<DistributionBar label="Production" parts={parts} />);
    expect(
      screen.getByRole('img', { name: 'No level: 2, Gold: 0, Silver: 6' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['No level2', 'Gold0', 'Silver6']);
  });

  it('leads to the lists behind its parts', () => {
    render(
      <DistributionBar
        label="Production"
        parts={parts}
        renderLink={(part, children) => <a href={part.href}>{children}</a>}
      />,
    );
    expect(screen.getByRole('link', { name: 'Silver' })).toHaveAttribute(
      'href',
      '/list',
    );
    expect(screen.queryByRole('link', { name: 'Gold' })).toBeNull();
  });

  it('says when nothing was counted', () => {
    render(<DistributionBar label="Production" parts={[]} compact />);
    expect(
      screen.getByRole('img', { name: 'Nothing counted yet' }),
    ).toBeInTheDocument();
  });
});

describe('TrendChart', () => {
  const trend = (
    <TrendChart
      label="Entities by level"
      series={[
        { id: '0', label: 'No level', color: levelColor(0, 1) },
        { id: '1', label: 'Gold', color: levelColor(1, 1) },
      ]}
      points={[
        { day: '2026-03-01', values: [3, 1] },
        { day: '2026-03-02', values: [2, 2] },
      ]}
    />
  );

  it('draws a plot that the keyboard reaches', async () => {
    render(trend);
    // The library draws anew once it knows its size.
    await waitFor(() => {
      const plot = screen.getByRole('application');
      expect(plot).toHaveAttribute('tabindex', '0');
      expect(within(plot).getByText('Entities by level')).toBeInTheDocument();
    });
  });

  it('gives its numbers as a table', async () => {
    render(trend);
    await userEvent.click(screen.getByText('Numbers as a table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'DayNo levelGold',
      'Mar 1, 202631',
      'Mar 2, 202622',
    ]);
  });
});

describe('BurnDownChart', () => {
  it('says what is open, when it is due and when it will be done', async () => {
    render(
      <BurnDownChart
        label="Silver for all"
        points={[{ day: '2026-03-01', open: 7 }]}
        startsAt="2026-03-01"
        dueAt="2026-04-01"
        forecast="2026-03-20"
      />,
    );
    const figure = screen.getByRole('figure', { name: 'Silver for all' });
    await waitFor(() =>
      expect(within(figure).getByRole('application')).toBeInTheDocument(),
    );
    expect(figure).toHaveTextContent('Open7');
    expect(figure).toHaveTextContent('dueApr 1, 2026');
    expect(figure).toHaveTextContent('doneMar 20, 2026');
  });
});

describe('ChartFrame', () => {
  it('keeps the numbers when the plot fails', () => {
    const silence = jest.spyOn(console, 'error').mockReturnValue();
    const Broken = () => {
      throw new Error('chunk is gone');
    };
    render(
      <ChartFrame
        label="Trend"
        height={100}
        legend={[]}
        table={{ columns: ['Day', 'Open'], rows: [['today', 3]] }}
      >
        <Broken />
      </ChartFrame>,
    );
    expect(
      screen.getByText('The chart could not be loaded. Its numbers are below.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('table', { hidden: true })).toHaveTextContent('3');
    silence.mockRestore();
  });
});
