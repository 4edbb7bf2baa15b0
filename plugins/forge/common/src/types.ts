/**
 * A repository of the embedded Git host.
 *
 * @public
 */
export interface ForgeRepository {
  /** Organisation that holds the repository. */
  org: string;
  /** Name of the repository, without `.git`. */
  name: string;
  /** One line that says what the repository is for; empty when none was given. */
  description: string;
  /** Short name of the branch that a clone checks out, e.g. `main`. */
  defaultBranch: string;
  /** True until the first branch is pushed. */
  empty: boolean;
  /** Date of the newest commit on any branch, ISO 8601; absent when empty. */
  updatedAt?: string;
  /** True when it takes no more changes. */
  archived?: boolean;
  /** Address to clone from and push to. */
  cloneUrl: string;
}

/**
 * A branch or a tag.
 *
 * @public
 */
export interface ForgeRef {
  type: 'branch' | 'tag';
  /** Short name, e.g. `main` or `v1.2.0`. */
  name: string;
  /** Id of the commit that the ref stands for. */
  commit: string;
}

/**
 * A commit without its changes.
 *
 * @public
 */
export interface ForgeCommit {
  /** Full commit id. */
  id: string;
  /** First line of the message. */
  subject: string;
  /** Rest of the message; empty when there is none. */
  body: string;
  authorName: string;
  authorEmail: string;
  /** Author date, ISO 8601 with offset. */
  date: string;
}

/**
 * One row of a folder.
 *
 * @public
 */
export interface ForgeTreeEntry {
  type: 'folder' | 'file' | 'symlink' | 'submodule';
  name: string;
  /** Path from the root of the repository, without a leading slash. */
  path: string;
  /** Size in bytes; only for files and symlinks. */
  size?: number;
  /** Newest commit that changed the entry; absent when it lies too far back. */
  lastCommit?: ForgeCommit;
}

/**
 * The content of a folder at one commit.
 *
 * @public
 */
export interface ForgeTree {
  /** Id of the commit that the asked ref stands for. */
  commit: string;
  /** Folders first, then by name. */
  items: ForgeTreeEntry[];
  /** Hand back as `cursor` to get the rest of a very large folder. */
  nextCursor?: string;
}

/**
 * A file at one commit.
 *
 * @public
 */
export interface ForgeFile {
  name: string;
  /** Path from the root of the repository, without a leading slash. */
  path: string;
  /** Id of the commit that the asked ref stands for. */
  commit: string;
  /** Size in bytes. */
  size: number;
  /** `text` comes with content; the other two are to be cloned or downloaded. */
  content: 'text' | 'binary' | 'too-large';
  /** The file as UTF-8; only when `content` is `text`. */
  text?: string;
  /** Address of the bytes as they are, on the Git host itself. */
  rawUrl: string;
}

/**
 * One page of a list.
 *
 * @public
 */
export interface ForgePage<T> {
  items: T[];
  /** Hand back as `cursor` to get the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * One ref that a push moved.
 *
 * @public
 */
export interface ForgePushedRef {
  /** Full name, e.g. `refs/heads/main`. */
  ref: string;
  /** Commit id before the push; forty zeros when the ref is new. */
  before: string;
  /** Commit id after the push; forty zeros when the ref was deleted. */
  after: string;
}

/**
 * Payload of the event `forge.push`.
 *
 * @public
 */
export interface ForgePushEvent {
  org: string;
  repo: string;
  /** Address of the repository's page on the Git host, without `.git`. */
  repoUrl: string;
  /** True for the first push into an empty repository. */
  created: boolean;
  /** None when the repository was archived, or opened again. */
  refs: ForgePushedRef[];
}

/**
 * Topic on which every accepted push is published, and that a repository was archived.
 *
 * @public
 */
export const FORGE_PUSH_TOPIC = 'forge.push';
