import { screenBuild } from '../tests/tooling/screen-build.ts';

export default screenBuild({ folder: import.meta.dirname, base: '/counter/', target: 'chrome87' });
