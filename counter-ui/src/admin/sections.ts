// The pages of administration in order of the menu, and who finds which of them there.
export const SECTIONS = [
  'agencies',
  'services',
  'procedures',
  'words',
  'desks',
  'zones',
  'hours',
  'priority',
  'reasons',
  'texts',
  'settings',
  'staff',
  'centre-file',
  'journal',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Supervisors and auditors read the journal and nothing else. What a role may do is still the server's word. */
export const sectionsFor = (role: string): readonly Section[] => (role === 'administrator' ? SECTIONS : ['journal']);

/** The page that an address names, else the first one. */
export function sectionIn(hash: string, role: string): Section {
  const allowed = sectionsFor(role);
  return allowed.find((section) => hash === `#${section}`) ?? allowed[0] ?? 'journal';
}
