import type { StandardKind } from './StandardsStore';

/** Finds the titles of running campaigns that ask for a check or track. */
export type FindCampaigns = (
  kind: StandardKind,
  id: string,
) => Promise<string[]>;

/** Where campaigns say what they ask for. */
export class CampaignUses {
  #find: FindCampaigns = async () => [];

  /** Says who knows the campaigns. */
  set(find: FindCampaigns): void {
    this.#find = find;
  }

  async find(kind: StandardKind, id: string): Promise<string[]> {
    return this.#find(kind, id);
  }
}
