import { screenBuild } from '../tests/tooling/screen-build.ts';

/** A script from `public` that only browsers without modules run; put in last, so that the bundler leaves it alone. */
const tooOld = {
  name: 'too-old',
  transformIndexHtml: {
    order: 'post' as const,
    handler: () => [{ tag: 'script', attrs: { nomodule: true, src: '/board/too-old.js' }, injectTo: 'body' as const }],
  },
};

const config = screenBuild({ folder: import.meta.dirname, base: '/board/', target: 'chrome63', mayPreload: false });

export default { ...config, plugins: [...(config.plugins ?? []), tooOld] };
