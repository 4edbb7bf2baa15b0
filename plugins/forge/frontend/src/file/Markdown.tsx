import ReactMarkdown, { Options } from 'react-markdown';
import { Link } from 'react-router-dom';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { HighlightedCode } from './HighlightedCode';
import { MarkdownHeading } from './MarkdownHeading';
import { imageLink, pageLink, RepositoryLinks } from './repositoryLinks';
import styles from './Markdown.module.css';

// Highlighted blocks need to know their language; all else is the safe default.
const SANITIZE_SCHEMA = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-\w+$/]],
  },
} as typeof defaultSchema;

const COMPONENTS: Options['components'] = {
  h1: MarkdownHeading,
  h2: MarkdownHeading,
  h3: MarkdownHeading,
  h4: MarkdownHeading,
  h5: MarkdownHeading,
  h6: MarkdownHeading,
  a: ({ href = '', children, title }) =>
    /^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(href) ? (
      <a href={href} title={title} rel="noopener nofollow">
        {children}
      </a>
    ) : (
      <Link to={href} title={title}>
        {children}
      </Link>
    ),
  // What scrolls must be reachable with the keyboard.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.table} role="region" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  code: ({ inline, className, children }) => {
    const language = /^language-(\w+)$/.exec(className ?? '')?.[1];
    return inline || !language ? (
      <code>{children}</code>
    ) : (
      <HighlightedCode
        fileName={`code.${language}`}
        code={String(children).trimEnd()}
      />
    );
  },
};

/** What a {@link Markdown} needs. */
export interface MarkdownProps {
  text: string;
  links: RepositoryLinks;
  className?: string;
}

/**
 * GitHub-flavoured Markdown. HTML in it is sanitised: what somebody pushed never
 * runs in the portal.
 */
export function Markdown({ text, links, className }: MarkdownProps) {
  return (
    <ReactMarkdown
      className={className}
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[rehypeRaw, [rehypeSanitize, SANITIZE_SCHEMA]]}
      components={COMPONENTS}
      transformLinkUri={href => pageLink(href, links)}
      transformImageUri={src => imageLink(src, links)}
    >
      {text}
    </ReactMarkdown>
  );
}
