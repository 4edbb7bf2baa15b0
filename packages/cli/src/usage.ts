import { DEFAULT_LIMITS } from '@callboard/plugin-docs-engine-node';

/** What `callboard --help` shows. */
export const USAGE = `Usage: callboard <command> [options]

Commands:
  audit verify  Check that an audit log is whole
  docs build    Build a TechDocs site from Markdown and mkdocs.yml
  docs serve    Show the docs in a browser and reload when they change
  gate          Ask whether something may be deployed

callboard audit verify (--url URL --token TOKEN | --file FILE)
  --url URL           address of the portal
  --token TOKEN       of somebody who may read the log (default: CALLBOARD_TOKEN)
  --file FILE         export of the log as NDJSON; - reads standard input
  --partial           the export was filtered, so records may be missing
  --json              print the result as JSON

callboard docs build --source DIR --out DIR
  --source DIR        folder with mkdocs.yml, or with docs/ alone (default: .)
  --out DIR           folder of the site; only what changed is written
  --site-name NAME    title when mkdocs.yml has none
  --etag VALUE        revision of the source, for techdocs_metadata.json
  --strict            exit with 1 when there is a warning
  --limit NAME=VALUE  ${Object.keys(DEFAULT_LIMITS).join(', ')}
  --cache-dir DIR     where to keep what can be used again
  --no-cache          keep and use nothing
  --quiet             print warnings and errors only
  --json              print the result as JSON

callboard docs serve --source DIR
  --port N            port on this machine (default: 8000)
  --site-name, --limit, --cache-dir, --no-cache as above

callboard gate ENTITY --track TRACK
  ENTITY              such as component:default/orders, or orders
  --level LEVEL       default: the one that the track's gate asks
  --sha COMMIT        what is deployed, for the audit log
  --fresh             collect the facts again before answering
  --format FORMAT     table, json, sarif, junit (default: table)
  --output FILE       write the format there, and the table to the terminal
  --on-error WHAT     allow, deny: when the portal does not answer (default: allow)
  --timeout SECONDS   how long to wait for it (default: 15, with --fresh 90)
  --url URL           address of the portal (default: CALLBOARD_URL)
  --token TOKEN       default: CALLBOARD_TOKEN

  --help, -h          show this
  --version           show the version`;
