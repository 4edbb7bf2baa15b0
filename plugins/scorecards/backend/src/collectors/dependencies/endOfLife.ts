/** Languages and platforms whose end of life is known. */
export type RuntimeName =
  'node' | 'python' | 'go' | 'java' | 'dotnet' | 'ruby' | 'php';

/** When this table was made; it knows nothing of releases after that. */
export const END_OF_LIFE_MADE_AT = '2026-11-01';

/**
 * When security updates of release lines end, by runtime and line, as
 * `YYYY-MM-DD`, newest first. From the schedules that the projects publish, read
 * in November 2026:
 *
 * - Node.js: github.com/nodejs/Release, schedule.json
 * - Python: devguide.python.org/versions (a month means its last day)
 * - Go: go.dev/doc/devel/release, support ends with the second release after it;
 *   dates in the future are the months of its half-yearly schedule
 * - Java: adoptium.net/support for Eclipse Temurin, "at least until"; lines
 *   without long support end with the next release
 * - .NET: dotnet.microsoft.com/platform/support/policy/dotnet-core
 * - Ruby: ruby-lang.org/en/downloads/branches
 * - PHP: php.net/supported-versions
 */
export const END_OF_LIFE: Readonly<
  Record<RuntimeName, Readonly<Record<string, string>>>
> = {
  node: {
    '26': '2029-04-30',
    '25': '2026-06-01',
    '24': '2028-04-30',
    '23': '2025-06-01',
    '22': '2027-04-30',
    '21': '2024-06-01',
    '20': '2026-04-30',
    '19': '2023-06-01',
    '18': '2025-04-30',
    '17': '2022-06-01',
    '16': '2023-09-11',
    '14': '2023-04-30',
    '12': '2022-04-30',
    '10': '2021-04-30',
    '8': '2019-12-31',
  },
  python: {
    '3.14': '2030-10-31',
    '3.13': '2029-10-31',
    '3.12': '2028-10-31',
    '3.11': '2027-10-31',
    '3.10': '2026-10-31',
    '3.9': '2025-10-31',
    '3.8': '2024-10-07',
    '3.7': '2023-06-27',
    '3.6': '2021-12-23',
    '2.7': '2020-01-01',
  },
  go: {
    '1.27': '2027-08-31',
    '1.26': '2027-02-28',
    '1.25': '2026-08-19',
    '1.24': '2026-02-10',
    '1.23': '2025-08-12',
    '1.22': '2025-02-11',
    '1.21': '2024-08-13',
    '1.20': '2024-02-06',
    '1.19': '2023-08-08',
    '1.18': '2023-02-01',
  },
  java: {
    '25': '2031-09-30',
    '24': '2025-09-16',
    '23': '2025-03-18',
    '22': '2024-09-17',
    '21': '2029-12-31',
    '20': '2023-09-19',
    '19': '2023-03-21',
    '18': '2022-09-20',
    '17': '2027-10-31',
    '16': '2021-09-14',
    '11': '2027-10-31',
    '8': '2030-12-31',
  },
  dotnet: {
    '10': '2028-11-14',
    '9': '2026-11-10',
    '8': '2026-11-10',
    '7': '2024-05-14',
    '6': '2024-11-12',
    '5': '2022-05-10',
    '3.1': '2022-12-13',
  },
  ruby: {
    '4.0': '2029-03-31',
    '3.4': '2028-03-31',
    '3.3': '2027-03-31',
    '3.2': '2026-03-31',
    '3.1': '2025-03-31',
    '3.0': '2024-04-23',
    '2.7': '2023-03-31',
  },
  php: {
    '8.5': '2029-12-31',
    '8.4': '2028-12-31',
    '8.3': '2027-12-31',
    '8.2': '2026-12-31',
    '8.1': '2025-12-31',
    '8.0': '2023-11-26',
    '7.4': '2022-11-28',
  },
};
