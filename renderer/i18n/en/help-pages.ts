/** A page is parts of a title and a text; a line that begins with "- " is an item of a list. */
export const helpPagesEn = {
  start: {
    title: 'First steps',
    parts: {
      what: {
        title: 'What Vigie does',
        text: 'Vigie reads users from a source, transforms each into a profile, stores it and counts it. Beside that it keeps the register of processing activities and erases what is due. Everything lies in one folder of this machine, unless the settings name servers.',
      },
      begin: {
        title: 'See figures within a minute',
        text: '- Press “Start pipeline” in the header, or F9: synthetic users flow at once.\n- Open “Dashboards”: the charts move as records arrive.\n- Press “Stop pipeline”: what is on its way is finished first, and no number is lost.',
      },
      next: {
        title: 'What to do next',
        text: 'Choose another source or another pace on the screen “Pipeline”. Open “Register”: its first activity describes this very pipeline. All actions are found with Ctrl+K, by their English or French name.',
      },
    },
  },
  figures: {
    title: 'What each figure means',
    parts: {
      balance: {
        title: 'The balance',
        text: 'Published = stored + rejected + on their way. It is counted since the beginning of the data directory, and stands in the footer of every screen. What is erased later stays counted: how many persons there are now is on the dashboards. A tick says that it agrees; while records are on their way, their number is said; a cross says by how much it is wrong, which no user should ever see.',
      },
      rate: {
        title: 'Rates',
        text: 'All rates of a moment are over the same three seconds before it, so that what is read is what is stored and rejected: right after a change they are still a mean of both. “Processed”, at the top of the window, is what the transformer does; “Arrivals” is what is published. They differ while messages gather or are caught up with.',
      },
      waiting: {
        title: 'Waiting and lag',
        text: '“Waiting” is how many messages lie before a stage. “Lag” is how long ago the oldest of them was created. A great lag with few messages says that the stage stood still; many messages with a small lag say that they came all at once.',
      },
      catchUp: {
        title: 'Catches up in',
        text: 'How long it takes until nothing waits any more, if messages go on coming and being read as fast as now. “Falls behind” says that more comes than is read: lower the pace, or wait for a quieter hour. “Gets no further” says that nothing is read of what waits: see what the stage waits for.',
      },
      latency: {
        title: 'p50, p95 and p99',
        text: 'The time from the creation of a record to its place in the store. p50: half of the records are faster. p95: five of a hundred are slower. p99: only one of a hundred is slower. “Longest” is the one that took longest. Where a backlog is read, the times grow, since these records waited.',
      },
      rejected: {
        title: 'Rejected records',
        text: 'A record that is no user, has no id, an impossible birth date, an e-mail that cannot be one, or is of somebody under 18 is counted by its reason, and its content is not kept. Who was erased is not let in again.',
      },
      errors: {
        title: 'Errors in the graph',
        text: 'A triangle below a line of the graph says how often something failed there since its stage was started, tries that succeeded later included, or how many records were rejected. It leads to these lines of the console. The node of a stage opens its last five errors.',
      },
      source: {
        title: 'How far a source is',
        text: 'Files, and a source with a given number of users, say how far they are: users of how many, or bytes of the files. The rest is estimated from the rate of now. “Cancel”, in the node of the producer, stores what was read; “Go on” continues where it stopped, and nothing comes twice.',
      },
    },
  },
  dashboards: {
    title: 'Dashboards',
    parts: {
      live: {
        title: 'Live, and kept',
        text: 'The charts follow the store within a fraction of a second. The history survives a reload and a restart: choose the range at the top, from one minute to everything.',
      },
      panels: {
        title: 'Every panel',
        text: 'Enlarge it, look at its figures as a table, or save it. What is saved is what is shown.',
      },
      small: {
        title: 'Hiding small groups',
        text: 'For showing the dashboards to others: “Panels” has a choice that hides groups of fewer than 5 persons.\n- Small groups are left out everywhere, in charts, tables, files and the report, and stand together as “Hidden groups”. Others are hidden with them where a total would give them away (complementary suppression).\n- A selection that is nearly everybody, or that isolates a hidden group, is not shown.\n- Not protected: numbers read one after the other while persons arrive, now compared with then, several selections subtracted from each other, and what somebody guesses from which groups are hidden. Records, the console and other screens stay as they are.',
      },
      recount: {
        title: 'Recount',
        text: 'Counts every stored profile anew and compares it with what the charts show. It needs a stopped pipeline, because otherwise the numbers move while they are counted. “Equal to a recount” is the proof that the dashboards are right.',
      },
      partial: {
        title: 'Only some partitions',
        text: 'Where several installations share a consumer group, each counts its own partitions, and the screen says of how many its numbers are. With aggregates in MongoDB everybody sees the total.',
      },
      not: {
        title: 'What it does not tell',
        text: 'The figures are of stored persons, not of everybody who was sent: rejected records are in one panel alone. Ages and nationalities are what the source said. A figure of a moment ago is not kept for each person but by counts, so nobody can be found by it.',
      },
    },
  },
  console: {
    title: 'Console',
    parts: {
      read: {
        title: 'What it says',
        text: 'What every stage does, a line each, in the order in which the lines arrive: stages work side by side, so that times of neighbours may be a moment apart. No line has an e-mail, a name, a telephone number or an id: such values are replaced before they are written.',
      },
      search: {
        title: 'Search',
        text: '- Type words, or a regular expression between two slashes: /stage (started|stopped)/.\n- Enter goes to the next match, Shift+Enter to the one before, Escape clears.\n- F8 goes to the next error from any screen, Shift+F8 to the one before.',
      },
      follow: {
        title: 'Follow and pause',
        text: 'It follows the newest line until you scroll up or press “Pause”; what comes meanwhile is counted, not lost. Levels and stages are switched on and off, and kept under a name in “Filters”.',
      },
      not: {
        title: 'What it does not tell',
        text: 'It holds the newest 100,000 lines; what fell out is counted and said. It says what the stages did, not what the records held: no line names a person. It is kept as long as the register says, and no longer.',
      },
    },
  },
  keyboard: {
    title: 'Keyboard',
    parts: {
      everything: {
        title: 'Everything by keys',
        text: 'Tab goes from one part of the window to the next, the arrows move inside of lists, tabs and menus, Enter chooses and Escape closes. The ring shows where you are. Ctrl+K opens all actions, the question mark lists all keys.',
      },
      reader: {
        title: 'With a screen reader',
        text: 'Every chart has a sentence with its figures and a table. What changes many times a second is not read out by itself; states and results are.',
      },
    },
  },
  troubleshooting: {
    title: 'When something goes wrong',
    parts: {
      where: {
        title: 'Where to look',
        text: 'A message says what happened, why, and what to do; “Show in the console” leads to the line that says it. “Copy report” puts the message’s code with versions, states and counts into the clipboard, without anything of a person, a path or a server. Below is every message that Vigie knows, by its code.',
      },
      stage: {
        title: 'A stage does not start',
        text: 'The screen “Pipeline” says under “Stages” what it waits for. A stage that failed is started again by itself after a pause, and after several failures waits for you.',
      },
      damage: {
        title: 'Damage was found',
        text: 'Checksums are read in the background. Stop the pipeline, then choose in the message at the bottom of the window: aggregates are rebuilt without loss; another file is moved aside, never deleted.',
      },
    },
  },
};
