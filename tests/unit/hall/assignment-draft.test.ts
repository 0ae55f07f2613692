import { expect, test } from 'vitest';
import {
  addService,
  assignmentDifference,
  handicapChoices,
  isUnchanged,
  removeService,
  setHandicap,
} from '../../../counter-ui/src/hall/assignment-draft.ts';
import type { AssignedService, ServiceId } from '../../../shared/contract/index.ts';

const [land, water, results] = ['stnmt-dat-dai', 'stnmt-moi-truong', 'stnmt-ket-qua'] as ServiceId[] as [
  ServiceId,
  ServiceId,
  ServiceId,
];
const before: AssignedService[] = [
  { service: land, handicapMinutes: 0 },
  { service: water, handicapMinutes: 20 },
];

test('each kind of change stands in its own list', () => {
  const after = addService(removeService(setHandicap(before, land, 15), water), results);
  expect(assignmentDifference(before, after)).toEqual({
    added: [{ service: results, handicapMinutes: 0 }],
    removed: [{ service: water, handicapMinutes: 20 }],
    changed: [{ service: land, handicapMinutes: 15 }],
  });
});

test('taking a service away and putting it back with the same handicap is no change', () => {
  const after = addService(removeService(before, land), land);
  expect(isUnchanged(assignmentDifference(before, after))).toBe(true);
});

test('adding what is there already keeps its handicap', () => {
  expect(addService(before, water, 0)).toEqual(before);
});

test('an odd handicap set elsewhere stays among the choices', () => {
  expect(handicapChoices(12)).toEqual([0, 5, 10, 12, 15, 20, 30, 45]);
  expect(handicapChoices(15)).toEqual([0, 5, 10, 15, 20, 30, 45]);
});
