import { ReactNode } from 'react';
import ReactMarkdown, { Options } from 'react-markdown';
import { Link } from 'react-router-dom';
import remarkGfm from 'remark-gfm';
import styles from './Markdown.module.css';

const components: Options['components'] = {
  a: ({ href = '', children }) =>
    href === '' || /^(\/(?!\/)|#)/.test(href) ? (
      <Link to={href}>{children}</Link>
    ) : (
      <a href={href} rel="noopener noreferrer" target="_blank">
        {children}
      </a>
    ),
  // What scrolls must be reachable with the keyboard.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  // Headings of a text must not stand above those of the page.
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(heading => [
      heading,
      ({ children }: { children?: ReactNode }) => (
        <p>
          <strong>{children}</strong>
        </p>
      ),
    ]),
  ),
};

/** GitHub-flavoured Markdown that people wrote; HTML in it is left out. */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      className={styles.text}
      remarkPlugins={[remarkGfm]}
      components={components}
      skipHtml
      transformLinkUri={href =>
        /^(https?:|mailto:|\/|#)/i.test(href) ? href : ''
      }
    >
      {text}
    </ReactMarkdown>
  );
}
