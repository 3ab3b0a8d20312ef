import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words.ts';

export interface MenuSurroundings {
  readonly platform: string;
  /** Developer tools are offered while developing only. */
  readonly isPackaged: boolean;
}

/** Standard roles alone, so that accelerators and behaviour are the system's. */
export function toMenu(words: ShellWords, { platform, isPackaged }: MenuSurroundings): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'reload', label: words.reload },
    { type: 'separator' },
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
  ];
  if (!isPackaged) view.push({ role: 'toggleDevTools', label: words.developerTools });
  return [
    platform === 'darwin' ? { role: 'appMenu' } : { label: words.file, submenu: [{ role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, submenu: [{ role: 'minimize', label: words.minimise }] },
  ];
}
