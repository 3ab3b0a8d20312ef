import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../contract/calls/menu.ts';
import type { ShellWords } from './words.ts';

export interface MenuSurroundings {
  readonly platform: string;
  /** Developer tools are offered while developing only. */
  readonly isPackaged: boolean;
}

/** What the page has in the menu, and who is told of what is chosen of it. */
export interface PageMenu {
  readonly items: readonly MenuItem[];
  chosen(id: string): void;
}

type Items = MenuItemConstructorOptions[];
const line: MenuItemConstructorOptions = { type: 'separator' };

/** The page's actions, and standard roles, whose accelerators and behaviour are the system's. */
export function toMenu(words: ShellWords, surroundings: MenuSurroundings, page: PageMenu): Items {
  const { platform } = surroundings;
  const at = (place: MenuItem['place']): Items => page.items.filter((item) => item.place === place).map(toItem);
  const toItem = ({ id, label, accelerator, enabled }: MenuItem): MenuItemConstructorOptions => ({
    id,
    label,
    enabled,
    // The page hears its keys itself, so that they are heard in a browser too.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => page.chosen(id),
  });
  const isMac = platform === 'darwin';
  const quit: Items = isMac ? [] : [{ role: 'quit', label: words.quit }];
  const first: Items = isMac ? [{ role: 'appMenu' }] : [];
  return [
    ...first,
    ...menuOf({ label: words.file }, parted(at('file'), quit)),
    ...menuOf({ label: words.edit }, parted(editItems(words), at('edit'))),
    ...menuOf({ label: words.view }, parted(at('view'), viewItems(words, surroundings))),
    ...menuOf({ label: words.pipeline }, at('pipeline')),
    ...menuOf({ label: words.window }, [{ role: 'minimize', label: words.minimise }]),
    ...menuOf({ label: words.help, role: 'help' }, at('help')),
  ];
}

/** A menu without items is left out. */
function menuOf(menu: MenuItemConstructorOptions, submenu: Items): Items {
  return submenu.length === 0 ? [] : [{ ...menu, submenu }];
}

function parted(first: Items, second: Items): Items {
  return first.length === 0 || second.length === 0 ? [...first, ...second] : [...first, line, ...second];
}

function editItems(words: ShellWords): Items {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    line,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

function viewItems(words: ShellWords, { isPackaged }: MenuSurroundings): Items {
  return [
    { role: 'reload', label: words.reload },
    line,
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    line,
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools', label: words.developerTools } as const]),
  ];
}
