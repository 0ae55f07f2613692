import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PrinterProfile, profileProblems } from './printer-profile.ts';

/**
 * The profiles that come with the house and those of a site; a site's profile of the same id wins.
 *
 * @param siteFolder folder with further `*.json`
 * @throws Error naming file and field of the first profile that does not pass
 */
export function loadProfiles(siteFolder?: string): ReadonlyMap<string, PrinterProfile> {
  const folders = [import.meta.dirname, ...(siteFolder === undefined ? [] : [siteFolder])];
  return new Map(folders.flatMap(profilesIn).map((profile) => [profile.id, profile]));
}

function profilesIn(folder: string): PrinterProfile[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return files.map((file) => {
    const profile: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    const problems = profileProblems(profile);
    if (problems.length > 0) throw new Error(`printer profile ${path.join(folder, file)}: ${problems.join('; ')}`);
    return profile as PrinterProfile;
  });
}
