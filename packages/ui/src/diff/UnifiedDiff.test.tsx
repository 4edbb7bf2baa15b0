import { render, screen, within } from '@testing-library/react';
import { UnifiedDiff } from './UnifiedDiff';

describe('UnifiedDiff', () => {
  it('says of each line what becomes of it', () => {
    render(
      <UnifiedDiff
        path="Dockerfile"
        diff={'@@ -1,2 +1,2 @@\n FROM node\n-RUN npm ci\n+RUN yarn\n'}
      />,
    );
    const table = screen.getByRole('table', { name: 'Changes of Dockerfile' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      '11FROM node',
      '2−RUN npm ci',
      '2+RUN yarn',
    ]);
    expect(within(rows[1]).getByRole('img')).toHaveAccessibleName('removed');
  });

  it('marks the lines of a conflict in words', () => {
    render(
      <UnifiedDiff
        path="a"
        diff={'@@ -1 +1,4 @@\n+<<<<<<< a\n one\n+=======\n+>>>>>>> b\n'}
      />,
    );
    expect(screen.getAllByRole('img', { name: 'conflict' })).toHaveLength(4);
  });

  it('leaves out what is too long to be shown, and says so', () => {
    const added = Array.from({ length: 2_500 }, (_, line) => `+${line}`);
    render(
      <UnifiedDiff
        path="a"
        diff={['@@ -0,0 +1,2500 @@', ...added].join('\n')}
      />,
    );
    expect(screen.getAllByRole('row')).toHaveLength(2_001);
    expect(screen.getByText('500 more lines are not shown.')).toBeVisible();
  });
});
