/** The pages on records, alerts, the journal and the program itself; see `help.ts`. */
export const helpWorkEn = {
  records: {
    title: 'Records and rejections',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'Under “Stored” the newest profiles of the store, 300 at the most, whatever it is and wherever it lies. Under “Rejected” the newest records that were not stored: when, why, what to do, and their place in the log; never their content. Under “One person” the profile of an id and the path that its record took, with the times that are kept.',
      },
      how: {
        title: 'How to',
        text: '- Point at the list, or scroll down, and it stands still; what comes meanwhile is counted.\n- Choose a reason above the rejections to see its records alone.\n- Press a name under “Stored”, or press its row twice, for the path of that record.\n- Type an id under “One person”. The journal says that somebody looked, and not for whom.',
      },
      not: {
        title: 'What it does not tell',
        text: 'E-mail address and telephone number are keyed hashes, which nobody can turn back, Vigie neither. Whoever is restricted is not shown, and whoever was erased is gone at the next look. It is no search through the store: it shows its end, or the time that another screen asked for.',
      },
    },
  },
  redrive: {
    title: 'Publish rejected records again',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'Of every rejection of the chosen reasons, or of the chosen rows, whether its record would pass now, would be rejected again, was published again already, is of somebody who was erased, or is gone from the log. That preview changes nothing.',
      },
      how: {
        title: 'How to',
        text: '- Mend what caused the rejections first: a rule, a day, a version.\n- Open “Records”, “Rejected”, choose a reason, then “Publish again…”.\n- For single records tick their rows: Shift takes all since the last, the arrows go from box to box, Ctrl+A takes all that are shown. The list stands still meanwhile.\n- Read the preview, publish, and cancel whenever you like: the batch that is under way is finished, and what was published stays.',
      },
      not: {
        title: 'What it does not tell',
        text: 'A record that is published again is one more published record, and the earlier rejection stays counted: the balance holds. Whoever was erased, and what came in for a period that is over, is never published again.',
      },
    },
  },
  alerts: {
    title: 'Alerts',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'What needs somebody, for as long as it does: a stage that failed or is behind, many rejections, a silent source, a nearly full disk, records that are due, a request that has to be answered. Below stand the rules, and what is over. The bell counts what nobody has looked at yet.',
      },
      how: {
        title: 'How to',
        text: '- “Open” leads to where it can be mended, “Show in the console” to the line that says it.\n- “Acknowledge” says that somebody knows; “Silence” takes it off the bell for an hour, for eight, or until tomorrow.\n- Change limits and how long they have to hold under “Rules”.\n- Wish notifications in the settings. Choosing one leads to its alert.',
      },
      not: {
        title: 'What it does not tell',
        text: 'Nothing is watched while Vigie does not run. What swings around a limit fires once, and is over after ten seconds of calm. An acknowledged alert that becomes critical is said again. No alert and no notification names a person.',
      },
    },
  },
  journal: {
    title: 'Journal',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'Every act on the register, on purges, holds, requests and keys: when, who (a window, a command line, the application, the schedule) and what. Each line holds the fingerprint of the one before, and the last is signed with the key of this installation.',
      },
      how: {
        title: 'How to',
        text: '- “Verify the chain” reads all of it and says whether anything was altered, taken out or cut off, and where.\n- Save an anchor from time to time and keep it elsewhere: compared later, it proves that nothing was rewritten since.\n- “Save the file for an authority” makes what an authority is handed, with a program that checks it offline.',
      },
      not: {
        title: 'What it does not tell',
        text: 'No e-mail address, telephone number or id is in it, so it does not say whom an act was about. Whoever has the key and the file could write another journal from the start: only an anchor elsewhere excludes that.',
      },
    },
  },
  settings: {
    title: 'Settings',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'Which connection to the stores is in use and which others there are, how the window looks, what closing it does, and whether alerts are notifications too. A setting holds in every window at once.',
      },
      how: {
        title: 'How to',
        text: '- “Add a connection…” asks for addresses and accounts, service by service; “Test connection” says what is wrong before anything is changed.\n- “Use…” tests the servers, lets the stages store what is on its way and stop, and takes the other stores; where a test fails nothing changes.\n- Language and theme are also in the header; everything is also in the palette.',
      },
      not: {
        title: 'What it does not tell',
        text: 'A saved password is never shown, only replaced. An export of connections has none. Another connection moves no data: the command vigie move copies stores.',
      },
    },
  },
  tray: {
    title: 'Tray and closing',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'In the desktop application a picture in the system’s tray says whether the pipeline is stopped or runs and whether there are alerts. While a stage runs, the system does not go to sleep; its display may.',
      },
      how: {
        title: 'How to',
        text: '- Closing the window while the pipeline runs asks once: go on in the tray, or stop and leave. The answer can be remembered, and changed in the settings.\n- The menu of the tray shows the window, starts and stops the pipeline, leads to the alerts and quits.\n- Quitting drains first: what is on its way is finished, and no number is lost.',
      },
      not: {
        title: 'What it does not tell',
        text: 'Where a desktop has no tray nothing is asked: closing stops and leaves. In a browser there is none either; the host goes on when a tab is closed.',
      },
    },
  },
};
