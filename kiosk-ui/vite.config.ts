import { screenBuild } from '../tests/tooling/screen-build.ts';

// The phone page among them must run on Chrome 63.
export default screenBuild({ folder: import.meta.dirname, base: '/kiosk/', target: 'chrome63' });
