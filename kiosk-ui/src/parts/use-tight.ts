// A page that must show everything on one glass gives way step by step: first what is nice to have goes, then what is
// said elsewhere too, and only then everything gets a little smaller. Nothing is ever cut and nothing scrolls.
import { useLayoutEffect } from 'preact/hooks';

/** Steps of giving way that the style sheets know as `[data-tight='1']` …; each includes the ones before. */
const STEPS = 3;
const SMALLER_BY = 0.05;
const SMALLEST = 0.6;

/** Measured after every drawing of the page, before it is seen. */
export function useTight(page: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    if (page.current) tighten(page.current);
  });
}

function tighten(page: HTMLElement): void {
  zoomTo(page, 1);
  for (let step = 0; step <= STEPS; step += 1) {
    page.dataset['tight'] = Array.from({ length: step }, (_, index) => index + 1).join(' ');
    if (fits(page)) return;
  }
  for (let zoom = 1 - SMALLER_BY; zoom >= SMALLEST; zoom -= SMALLER_BY) {
    zoomTo(page, zoom);
    if (fits(page)) return;
  }
}

/** Words get smaller; what is measured on the glass (the number, the targets, the reach line) keeps its size. */
const onGlass = ['--mm', '--reach-line'];

function zoomTo(page: HTMLElement, zoom: number): void {
  page.style.zoom = zoom === 1 ? '' : zoom.toFixed(2);
  const outside = getComputedStyle(document.documentElement);
  for (const name of onGlass) {
    if (zoom === 1) page.style.removeProperty(name);
    else page.style.setProperty(name, `${Number.parseFloat(outside.getPropertyValue(name)) / zoom}px`);
  }
}

function fits(page: HTMLElement): boolean {
  return page.scrollHeight <= page.clientHeight + 1 && page.scrollWidth <= page.clientWidth + 1;
}
