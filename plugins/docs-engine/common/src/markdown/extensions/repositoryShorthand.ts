import type { InlineMatch, InlinePattern } from '../types';
import { isWordAt, isWordBefore } from '../inline/characters';
import {
  type ItemKind,
  type Repository,
  type Target,
  providers,
  repositoryLink,
} from './repositories';

const kinds: Record<string, ItemKind> = {
  '#': 'issue',
  '!': 'pull',
  '?': 'discussion',
};

const NUMBER = /\d{1,9}/y;
const HASHES = /([0-9a-f]{40})(?:\.{3}([0-9a-f]{40}))?/y;
const MENTION =
  /@(?:(github|gitlab|bitbucket|twitter):)?([A-Za-z0-9](?:[\w-]{0,37}[A-Za-z0-9])?)(?:\/([\w.-]{0,99}[\w-]))?/y;
/** Longest names of provider, user and repository together. */
const LONGEST_NAME = 160;
const NAMED =
  /(?:(?:(github|gitlab|bitbucket):)?([A-Za-z0-9][\w-]{0,38})\/)?([\w.-]{1,100})$/;

/** The repository whose name ends at a position, and where that name begins. */
function repositoryBefore(text: string, at: number, own: Repository) {
  const found = NAMED.exec(text.slice(Math.max(0, at - LONGEST_NAME), at));
  if (!found) {
    return { start: at, repository: own };
  }
  const [written, provider = own.provider, user = own.user, repo] = found;
  return { start: at - written.length, repository: { provider, user, repo } };
}

const isAtBorder = (text: string, at: number) =>
  !isWordBefore(text, at) && !'/@#'.includes(text[at - 1] || ' ');

function match(
  span: { start: number; end: number },
  target: Target,
  own: Repository,
): InlineMatch | undefined {
  const isComplete =
    target.user !== '' && (target.kind === 'mention' || target.repo !== '');
  return isComplete
    ? { ...span, node: repositoryLink(target, own) }
    : undefined;
}

/** Hashes of a commit or of two compared ones. */
function hashTarget(
  repository: Repository,
  [, from, to]: RegExpExecArray,
): Target {
  return to
    ? { ...repository, kind: 'compare', from, to }
    : { ...repository, kind: 'commit', hash: from };
}

/** `#1`, `repo!2` and `user/repo?3`. */
export function itemShorthand(own: Repository): InlinePattern {
  return {
    triggers: '#!?',
    ancestorExclude: ['a'],
    scan: text => at => {
      NUMBER.lastIndex = at + 1;
      const number = NUMBER.exec(text)?.[0];
      const kind = kinds[text[at]];
      if (!number || isWordAt(text, at + 1 + number.length)) {
        return undefined;
      }
      const { start, repository } = repositoryBefore(text, at, own);
      const isKnown = kind in providers[repository.provider].paths;
      return isKnown && isAtBorder(text, start)
        ? match(
            { start, end: at + 1 + number.length },
            { ...repository, kind, number, symbol: text[at] },
            own,
          )
        : undefined;
    },
  };
}

/** `user/repo@hash`, `hash` and two of them with dots between. */
export function hashShorthand(own: Repository): InlinePattern {
  return {
    triggers: '@0123456789abcdef',
    ancestorExclude: ['a'],
    scan: text => at => {
      const isNamed = text[at] === '@';
      const hashStart = isNamed ? at + 1 : at;
      if (!isNamed && !isAtBorder(text, at)) {
        return undefined;
      }
      HASHES.lastIndex = hashStart;
      const found = HASHES.exec(text);
      const end = hashStart + (found?.[0].length ?? 0);
      if (!found || isWordAt(text, end)) {
        return undefined;
      }
      const { start, repository } = isNamed
        ? repositoryBefore(text, at, own)
        : { start: at, repository: own };
      return (isNamed && start === at) || !isAtBorder(text, start)
        ? undefined
        : match({ start, end }, hashTarget(repository, found), own);
    },
  };
}

/** `@user`, `@user/repo` and `@gitlab:user`. */
export function mentionShorthand(own: Repository): InlinePattern {
  return {
    triggers: '@',
    ancestorExclude: ['a'],
    scan: text => at => {
      MENTION.lastIndex = at;
      const found = MENTION.exec(text);
      const end = at + (found?.[0].length ?? 0);
      if (!found || /[a-z]/i.test(text[at - 1] ?? '') || isWordAt(text, end)) {
        return undefined;
      }
      const [, provider = own.provider, user, repo] = found;
      const repository = { provider, user, repo: repo ?? '' };
      return match(
        { start: at, end },
        { ...repository, kind: repo ? 'repository' : 'mention' },
        own,
      );
    },
  };
}
