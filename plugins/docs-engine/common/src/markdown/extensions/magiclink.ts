import { Element } from '../Element';
import { angleUrl } from '../inline/autolink';
import { bareMail, bareUrl } from '../inline/bareLinks';
import type { Extension } from '../types';
import { type Repository, providers, repositoryLink } from './repositories';
import {
  hashShorthand,
  itemShorthand,
  mentionShorthand,
} from './repositoryShorthand';
import { targetOfUrl } from './repositoryUrls';

/**
 * `pymdownx.magiclink`: addresses in the text are links, and short names of
 * repositories, issues and commits if that is wanted.
 */
export const magiclink: Extension = ({ inline, escapes }, options) => {
  const provider = String(options.provider ?? 'github');
  const own: Repository = {
    provider: Object.hasOwn(providers, provider) ? provider : 'github',
    user: String(options.user ?? ''),
    repo: String(options.repo ?? ''),
  };
  const shortens =
    options.repo_url_shortener === true ||
    options.social_url_shortener === true;

  const build = (url: string, written: string) => {
    const target = shortens ? targetOfUrl(url) : undefined;
    if (target) {
      return repositoryLink(target, own, url);
    }
    const element = new Element('a', { href: url });
    element.text =
      options.hide_protocol === true
        ? written.replace(/^(?:https?|ftps?):\/\//i, '')
        : written;
    element.atomic = true;
    return element;
  };

  inline.register('autolink', angleUrl(build), 120);
  inline.register('magic-link', bareUrl(build), 85);
  inline.register('magic-mail', bareMail, 84.9);
  const isShort = options.repo_url_shorthand === true;
  if (isShort || options.social_url_shorthand === true) {
    escapes.add('@');
    inline.register('magiclink-mention', mentionShorthand(own), 84.5);
  }
  if (isShort) {
    inline.register('magiclink-hash', hashShorthand(own), 84.7);
    inline.register('magiclink-item', itemShorthand(own), 84.6);
  }
};
