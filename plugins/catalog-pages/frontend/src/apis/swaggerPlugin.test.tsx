import { render, screen } from '@testing-library/react';
import { ComponentType, ReactNode } from 'react';
import { swaggerPlugin } from './swaggerPlugin';

const { components, wrapComponents } = swaggerPlugin();
const { BaseLayout: wrapLayout, TextArea: wrapTextArea } = wrapComponents;

function part(content: ReactNode): ComponentType {
  return function Part() {
    return <div>{content}</div>;
  };
}

describe('swaggerPlugin', () => {
  it('writes operations as text, for they stand in a button', () => {
    render(
      <button type="button">
        <components.DeepLink text="/baskets" />
      </button>,
    );
    expect(
      screen.getByRole('button', { name: '/baskets' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('names the fields for servers, their variables and examples', () => {
    const Layout = wrapLayout(
      part(
        <>
          <select id="servers" />
          <select data-variable="region" />
          <select className="examples-select-element" />
        </>,
      ),
    );
    render(<Layout />);
    expect(
      screen.getAllByRole('combobox').map(field => field.ariaLabel),
    ).toEqual(['Server', 'region', 'Example']);
  });

  it('leaves the main landmark and the title to the page', () => {
    const Layout = wrapLayout(
      part(
        <main>
          <h1>Basket API</h1>
        </main>,
      ),
    );
    render(<Layout />);
    expect(screen.queryByRole('main')).not.toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Basket API', level: 2 }),
    ).toBeInTheDocument();
  });

  it('names what appears later', () => {
    let open = false;
    const Layout = wrapLayout(function Late() {
      return open ? <select id="servers" /> : <div />;
    });
    const { rerender } = render(<Layout />);
    open = true;
    rerender(<Layout />);
    expect(
      screen.getByRole('combobox', { name: 'Server' }),
    ).toBeInTheDocument();
  });

  it('names text areas that have no name', () => {
    const TextArea = wrapTextArea(function Plain(props) {
      return <textarea {...props} />;
    });
    render(<TextArea />);
    expect(screen.getByRole('textbox', { name: 'Value' })).toBeInTheDocument();
  });
});
