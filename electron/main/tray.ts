import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { TrayAct, TrayLook, TrayPicture } from './tray-look.ts';
import { trayPictures } from './tray-pictures.ts';

/** null where the system has none, as some desktops of Linux: nothing is kept running behind a window that is gone then. */
export function openTray(platform: string): Tray | null {
  try {
    return new Tray(toImage('idle', platform));
  } catch {
    return null;
  }
}

/** P-SHL-14. Shows a look; one that is shown already changes nothing, so that an open menu stays. */
export function createTrayView(tray: Tray, platform: string, done: (act: TrayAct) => void): (look: TrayLook) => void {
  let shown = '';
  tray.on('click', () => done('show'));
  return (look) => {
    const wanted = JSON.stringify(look);
    if (wanted === shown) return;
    shown = wanted;
    tray.setImage(toImage(look.picture, platform));
    tray.setToolTip(look.toolTip);
    tray.setContextMenu(
      Menu.buildFromTemplate(
        look.menu.map((item) =>
          item === null
            ? { type: 'separator' }
            : { id: item.act, label: item.label, enabled: item.enabled, click: () => done(item.act) },
        ),
      ),
    );
  };
}

/** Of macOS in one colour, which the system chooses. */
function toImage(picture: TrayPicture, platform: string): NativeImage {
  const isTemplate = platform === 'darwin';
  const png = trayPictures[isTemplate ? 'template' : 'colour'][picture];
  const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'), { scaleFactor: 2 });
  if (isTemplate) image.setTemplateImage(true);
  return image;
}
