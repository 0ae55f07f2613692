// Recomputes the contrast tables of screens.md section 1 from the style sheet itself (WCAG 2.x).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../shared/ui/theme/tokens.css'), 'utf8');

function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi), ([, name, hex]) => [name!, hex!]),
  );
}

const light = tokensOf(':root');
const night = { ...light, ...tokensOf('.night') };
const contrast = { ...light, ...tokensOf('.high-contrast .night') };

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function ratio(tokens: Record<string, string>, a: string, b: string): number {
  const [dark, bright] = [luminance(tokens[a]!), luminance(tokens[b]!)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dark! + 0.05);
}

describe('contrast, as the design states it', () => {
  test.each([
    ['ink', 'paper', 13.8],
    ['ink', 'surface', 15.33],
    ['ink', 'primary-soft', 12.88],
    ['ink-2', 'paper', 7.73],
    ['ink-2', 'surface', 8.58],
    ['ink-2', 'disabled-ground', 7.06],
    ['primary', 'paper', 8.51],
    ['primary', 'surface', 9.45],
    ['primary', 'primary-soft', 7.93],
    ['on-primary', 'primary', 9.45],
    ['on-primary', 'primary-pressed', 13.18],
    ['accent', 'paper', 8.04],
    ['ok', 'ok-soft', 7.94],
    ['warn', 'warn-soft', 8.15],
    ['danger', 'danger-soft', 8.09],
    ['line', 'paper', 3.97],
    ['focus', 'paper', 4.52],
    ['focus', 'surface', 5.02],
  ])('light: %s on %s is %s', (a, b, expected) => {
    expect(ratio(light, a, b)).toBeCloseTo(expected, 1);
  });

  test.each([
    ['ink', 'paper', 15.39],
    ['ink', 'surface', 12.53],
    ['ink-2', 'paper', 10.62],
    ['ink-2', 'surface', 8.65],
    ['now', 'paper', 10.75],
    ['on-now', 'now', 10.75],
    ['line', 'paper', 5.22],
    ['line', 'surface', 4.25],
    ['stale', 'paper', 8.95],
    ['grey', 'paper', 7.09],
    ['closed', 'paper', 9.23],
    ['ok', 'paper', 9.82],
    ['danger', 'paper', 9.42],
  ])('night: %s on %s is %s', (a, b, expected) => {
    expect(ratio(night, a, b)).toBeCloseTo(expected, 1);
  });

  test.each([
    ['ink', 'paper', 21],
    ['on-primary', 'primary', 16.02],
    ['on-now', 'now', 16.02],
    ['focus', 'paper', 13.53],
    ['ok', 'paper', 16.8],
    ['danger', 'paper', 10.49],
  ])('high contrast: %s on %s is %s', (a, b, expected) => {
    expect(ratio(contrast, a, b)).toBeCloseTo(expected, 1);
  });
});
