import ReactMarkdown, { Options } from 'react-markdown';
import { Link } from 'react-router-dom';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { HighlightedCode } from './HighlightedCode';
import { MarkdownHeading } from './MarkdownHeading';
import { imageLink, pageLink, RepositoryLinks } from './repositoryLinks';

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
