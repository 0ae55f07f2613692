import { PACK_FORMAT, PACK_RATES, type PackHead, type PackManifest } from './manifest.ts';
import { fault, type PackFault } from './pack-faults.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isOneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

/** Safe as a file name and as a part of a path. */
const isId: Check = (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,40}$/.test(value);
/** `digit.1`, `letter.A`, `named.desk-03`. */
const isClipId: Check = (value) => typeof value === 'string' && /^[a-z]+\.[A-Za-z0-9Đ-]{1,40}$/.test(value);

const headFields: Readonly<Record<string, Check>> = {
  id: isId,
  version: isText,
  lang: isOneOf('vi', 'en', 'lo'),
  region: isText,
  voiceName: isText,
  'source.kind': isOneOf('recorded', 'synthesised'),
  'source.tool': isText,
  'source.toolVersion': isText,
  'source.command': isText,
  styles: (value) => Array.isArray(value) && value.length > 0 && value.every(isOneOf('digits', 'pair', 'whole')),
  'desks.from': (value) => Number.isInteger(value) && Number(value) >= 1,
  'desks.to': (value) => Number.isInteger(value) && Number(value) <= 99,
};

const measuredFields: Readonly<Record<string, Check>> = {
  sampleRate: isOneOf(...PACK_RATES),
  'loudness.lufs': isNumber,
  'loudness.truePeakDb': isNumber,
};

const listedFields: Readonly<Record<string, Check>> = {
  id: isClipId,
  file: isText,
  variant: isOneOf('mid', 'end', 'any'),
};

const clipFields: Readonly<Record<string, Check>> = {
  ...listedFields,
  text: isText,
  ms: isNumber,
  rmsDb: isNumber,
  peakDb: isNumber,
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
};

/** What a person has to write; licence and consent by name. Every fault, not only the first. */
export function checkHead(value: unknown): { readonly head: PackHead } | { readonly faults: readonly PackFault[] } {
  if (!isObject(value)) return { faults: [fault('manifest-unreadable', 'pack.json')] };
  if (value['format'] !== PACK_FORMAT)
    return { faults: [fault('format-unknown', `format ${String(value['format'])}`)] };
  const faults = [...fieldFaults(value, headFields), ...licenceFaults(value)];
  return faults.length > 0 ? { faults } : { head: value as unknown as PackHead };
}

/** The whole manifest of a finished pack. */
export function checkManifest(
  value: unknown,
): { readonly manifest: PackManifest } | { readonly faults: readonly PackFault[] } {
  const checked = checkHead(value);
  if ('faults' in checked) return checked;
  const fields = value as Fields;
  const clips = fields['clips'];
  const faults = [
    ...fieldFaults(fields, measuredFields),
    ...(Array.isArray(clips) ? listFaults(clips, clipFields) : [fault('field-missing', 'clips')]),
  ];
  return faults.length > 0 ? { faults } : { manifest: value as PackManifest };
}

/** Faults of clips that were listed by hand for an import; what is measured may be absent. */
export function checkListedClips(clips: readonly unknown[]): readonly PackFault[] {
  return listFaults(clips, listedFields);
}

function listFaults(clips: readonly unknown[], fields: Readonly<Record<string, Check>>): readonly PackFault[] {
  const faults = clips.flatMap((clip, index) => {
    if (!isObject(clip)) return [fault('field-wrong', `clips[${index}]`)];
    return fieldFaults(clip, fields).map(({ code, what }) => fault(code, `clips[${index}].${what}`));
  });
  return [...faults, ...doubles(clips)];
}

function doubles(clips: readonly unknown[]): readonly PackFault[] {
  const names = clips.filter(isObject).map((clip) => `${String(clip['id'])} (${String(clip['variant'])})`);
  return names.filter((name, index) => names.indexOf(name) < index).map((name) => fault('id-twice', name));
}

function licenceFaults(fields: Fields): readonly PackFault[] {
  const says = isText(at(fields, 'licence.spdx')) || isText(at(fields, 'licence.text'));
  return [
    ...(says ? [] : [fault('no-licence', 'licence.spdx | licence.text')]),
    ...(isText(at(fields, 'licence.holder')) ? [] : [fault('no-licence', 'licence.holder')]),
    ...(at(fields, 'source.kind') === 'recorded' && !isText(at(fields, 'licence.consentFile'))
      ? [fault('no-consent', 'licence.consentFile')]
      : []),
  ];
}

function fieldFaults(fields: Fields, checks: Readonly<Record<string, Check>>): readonly PackFault[] {
  return Object.entries(checks).flatMap(([path, check]) => {
    const value = at(fields, path);
    if (value === undefined) return [fault('field-missing', path)];
    return check(value) ? [] : [fault('field-wrong', path)];
  });
}

function at(fields: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), fields);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
