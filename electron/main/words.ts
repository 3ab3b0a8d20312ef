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
};

/** The chosen language, or where it is `system` the one of the system; English where there is no translation. */
export function toShellWords(language: string, systemLocale: string): ShellWords {
  const spoken = language === 'system' ? systemLocale : language;
  return spoken.toLowerCase().startsWith('fr') ? french : english;
}
