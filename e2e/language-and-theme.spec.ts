import { test } from './fixtures.ts';
import { quit } from './steps/leaving.ts';
import { chooseLanguage, chooseTheme, seeEnglish, seeFrench, seeTheme } from './steps/look.ts';

test('the chosen language stays after a reload and a restart, and can be changed back', async ({ vigie }) => {
  await seeEnglish(vigie.page);
  await chooseLanguage(vigie.page, 'en', 'Français');
  await seeFrench(vigie.page);
  await vigie.page.reload();
  await seeFrench(vigie.page);
  await quit(vigie);
  await vigie.startAgain();
  await seeFrench(vigie.page);
  await chooseLanguage(vigie.page, 'fr', 'English');
  await seeEnglish(vigie.page);
});

test('the chosen theme stays after a reload and a restart; the system’s is followed as it changes', async ({
  vigie,
}) => {
  await vigie.page.emulateMedia({ colorScheme: 'light' });
  await seeTheme(vigie.page, 'light');
  await chooseTheme(vigie.page, 'en', 'Dark');
  await seeTheme(vigie.page, 'dark');
  await vigie.page.reload();
  await seeTheme(vigie.page, 'dark');
  await quit(vigie);
  await vigie.startAgain();
  await vigie.page.emulateMedia({ colorScheme: 'light' });
  await seeTheme(vigie.page, 'dark');
  await chooseTheme(vigie.page, 'en', 'System');
  await seeTheme(vigie.page, 'light');
  await vigie.page.emulateMedia({ colorScheme: 'dark' });
  await seeTheme(vigie.page, 'dark');
  await chooseTheme(vigie.page, 'en', 'Light');
  await seeTheme(vigie.page, 'light');
});
