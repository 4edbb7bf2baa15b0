import { render } from '@testing-library/react';
import { InlineCode } from './InlineCode';

function htmlOf(text: string) {
  const { container } = render(<InlineCode text={text} />);
  return [...container.querySelectorAll('code')].map(code => code.textContent);
}

describe('InlineCode', () => {
  it('sets what stands between backticks as code', () => {
    expect(htmlOf('`facts.git.x` is 3, not `4`')).toEqual(['facts.git.x', '4']);
  });

  it('leaves other text as it is', () => {
    expect(htmlOf('nothing to see')).toEqual([]);
    expect(render(<InlineCode text="<b>a</b>" />).container).toHaveTextContent(
      '<b>a</b>',
    );
  });
});
