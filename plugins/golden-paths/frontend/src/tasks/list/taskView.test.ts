import {
  formatTaskView,
  parseTaskView,
  rangeLabel,
  taskQuery,
} from './taskView';

const parse = (query: string) => parseTaskView(new URLSearchParams(query));

describe('the view in the URL', () => {
  it('starts with the first page of my tasks in every state', () => {
    expect(parse('')).toEqual({
      scope: 'mine',
      state: undefined,
      page: 1,
      pageSize: 25,
    });
    expect(formatTaskView(parse('')).toString()).toBe('');
  });

  it('comes back as it was written', () => {
    const query = 'scope=all&status=failed&page=3&size=50';
    expect(formatTaskView(parse(query)).toString()).toBe(query);
  });

  it('ignores what it does not know', () => {
    expect(parse('scope=hers&status=toString&page=-1&size=7')).toEqual(
      parse(''),
    );
  });
});

describe('taskQuery', () => {
  it('asks for the page in the states behind the filter', () => {
    expect(taskQuery(parse('status=running&page=2'))).toEqual({
      mine: true,
      statuses: ['open', 'processing'],
      limit: 25,
      offset: 25,
    });
    expect(taskQuery(parse('status=waiting')).statuses).toEqual(['waiting']);
  });
});

describe('rangeLabel', () => {
  it('says what is shown, also on a short last page and past the end', () => {
    expect(rangeLabel({ page: 2, pageSize: 25 }, 1204)).toBe('26–50 of 1,204');
    expect(rangeLabel({ page: 2, pageSize: 25 }, 30)).toBe('26–30 of 30');
    expect(rangeLabel({ page: 3, pageSize: 25 }, 30)).toBe('0 of 30');
  });
});
