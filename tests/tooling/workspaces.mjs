// The workspaces as package.json lists them, and the three screens among them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Workspace folders, repository-relative. @returns {string[]} */
export function workspaceFolders() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).workspaces;
}

/** Folders of the screens; each builds into its own `dist`. */
export const screens = ['kiosk-ui', 'counter-ui', 'display-board'];
