import { ConfigReader } from '@backstage/config';
import { readCampaignsConfig } from './campaigns/readCampaignsConfig';
import { readExemptionsConfig } from './exemptions/readExemptionsConfig';

const DAY_MS = 24 * 60 * 60 * 1000;

const config = (scorecards: object) => new ConfigReader({ scorecards });

describe('readExemptionsConfig', () => {
  it('bounds exemptions to half a year, unless told otherwise', () => {
    expect(readExemptionsConfig(config({}))).toEqual({
      maxMs: 180 * DAY_MS,
      isSelfApprovalAllowed: false,
    });
    expect(
      readExemptionsConfig(
        config({ exemptions: { maxDuration: 'P30D', selfApproval: true } }),
      ),
    ).toEqual({ maxMs: 30 * DAY_MS, isSelfApprovalAllowed: true });
  });

  it('names the key of a duration that is too short', () => {
    expect(() =>
      readExemptionsConfig(config({ exemptions: { maxDuration: 'PT1H' } })),
    ).toThrow('scorecards.exemptions.maxDuration must be a day or longer');
  });
});

describe('readCampaignsConfig', () => {
  it('reminds once a week, or never', () => {
    expect(readCampaignsConfig(config({}))).toEqual({
      remindEveryMs: 7 * DAY_MS,
    });
    const reminders = { enabled: false };
    expect(readCampaignsConfig(config({ campaigns: { reminders } }))).toEqual(
      {},
    );
  });

  it('names the key of reminders that come too often', () => {
    const reminders = { every: { minutes: 1 } };
    expect(() =>
      readCampaignsConfig(config({ campaigns: { reminders } })),
    ).toThrow('scorecards.campaigns.reminders.every must be an hour or longer');
  });
});
