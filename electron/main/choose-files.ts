import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const options: OpenDialogOptions = {
  properties: ['openFile', 'multiSelections'],
  filters: [
    { name: 'JSON, NDJSON', extensions: ['json', 'ndjson', 'jsonl', 'gz'] },
    { name: '*', extensions: ['*'] },
  ],
};

/** The paths of files that are chosen in a box of the system, over the window; none where it is left. */
export async function chooseFiles(): Promise<readonly string[]> {
  const [window] = BrowserWindow.getAllWindows();
  const asked = window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  const { canceled, filePaths } = await asked;
  return canceled ? [] : filePaths;
}
