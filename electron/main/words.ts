/** The few words that the shell says itself; everything else is said by the page. */
const english = {
  file: 'File',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  reload: 'Reload',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  developerTools: 'Developer tools',
  pipeline: 'Pipeline',
  help: 'Help',
  window: 'Window',
  minimise: 'Minimise',
  cannotStart: 'Vigie cannot start',
  forceTitle: 'Stop without finishing?',
  forceDetail:
    'Vigie is still storing what was published. Nothing is lost if you stop now: what is left is done at the next start.',
  keepWaiting: 'Keep waiting',
  stopNow: 'Stop now',
  closeTitle: 'The pipeline is running',
  closeDetail:
    'It can run on without the window, with an icon in the tray. Or it stops: what is on its way is stored first, then Vigie ends.',
  keepRunning: 'Keep running',
  stopAndLeave: 'Stop and leave',
  cancel: 'Cancel',
  remember: 'Do this from now on (Settings can change it)',
  show: 'Show Vigie',
  startPipeline: 'Start pipeline',
  stopPipeline: 'Stop pipeline',
  trayStopped: 'stopped',
  trayRunning: 'running',
  trayDraining: 'finishing what was begun',
  noAlerts: 'No alerts',
  someAlerts: 'Alerts: {count}',
};

export type ShellWords = Readonly<Record<keyof typeof english, string>>;

const french: ShellWords = {
  file: 'Fichier',
  quit: 'Quitter',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  view: 'Affichage',
  reload: 'Recharger',
  resetZoom: 'Taille réelle',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fullScreen: 'Plein écran',
  developerTools: 'Outils de développement',
  pipeline: 'Pipeline',
  help: 'Aide',
  window: 'Fenêtre',
  minimise: 'Réduire la fenêtre',
  cannotStart: 'Vigie ne peut pas démarrer',
  forceTitle: 'Arrêter sans terminer ?',
  forceDetail:
    'Vigie enregistre encore ce qui a été publié. Rien n’est perdu si vous arrêtez maintenant : le reste sera traité au prochain démarrage.',
  keepWaiting: 'Continuer d’attendre',
  stopNow: 'Arrêter maintenant',
  closeTitle: 'Le pipeline tourne',
  closeDetail:
    'Il peut continuer sans la fenêtre, avec une icône dans la zone de notification. Ou il s’arrête : ce qui est en route est d’abord enregistré, puis Vigie se ferme.',
  keepRunning: 'Continuer',
  stopAndLeave: 'Arrêter et quitter',
  cancel: 'Annuler',
  remember: 'Toujours faire ainsi (modifiable dans les réglages)',
  show: 'Afficher Vigie',
  startPipeline: 'Démarrer le pipeline',
  stopPipeline: 'Arrêter le pipeline',
  trayStopped: 'arrêté',
  trayRunning: 'en marche',
  trayDraining: 'termine ce qui est commencé',
  noAlerts: 'Aucune alerte',
  someAlerts: 'Alertes : {count}',
};

/** Of the two, the one that these words are in. */
export function languageOf(words: ShellWords): 'en' | 'fr' {
  return words === french ? 'fr' : 'en';
}

/** The chosen language, or where it is `system` the one of the system; English where there is no translation. */
export function toShellWords(language: string, systemLocale: string): ShellWords {
  const spoken = language === 'system' ? systemLocale : language;
  return spoken.toLowerCase().startsWith('fr') ? french : english;
}
