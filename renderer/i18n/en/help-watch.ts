/** The pages for whoever watches the pipeline and its figures; see `help.ts`. */
export const helpWatchEn = {
  pipeline: {
    title: 'Pipeline',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'The way of every record, from the source over topics and stages to the stores. On each line stands how many records pass a second and how many wait. Press a stage or a topic to see its latencies, its partitions and its last error.',
      },
      how: {
        title: 'How to',
        text: '- Start and stop everything by the button in the header or F9, one stage alone in the table “Stages”.\n- Choose the source and the pace at the top; both hold from the next record on. The button ∞ beside the source takes a number of users, behind which it ends. The installed application lets files be chosen; their paths can be typed in any case.\n- Set the transformer back to process again: stop it, then “Process again…” in the palette. A preview says what would come again, and nothing is counted twice.',
      },
      not: {
        title: 'What it does not tell',
        text: 'A rate is that of the last seconds, not an average of the run; a stage that stands still has none. What other machines of the group do is seen only by what they have committed.',
      },
    },
  },
  panels: {
    title: 'Panels one by one',
    parts: {
      usersByNationality: {
        title: 'Users by nationality',
        text: 'How many stored persons have each nationality, the most common first. Those for whom there is no room are gathered in one row: the table has them all. A person counts once, however often they were received.',
      },
      averageAge: {
        title: 'Average age',
        text: 'The mean of the ages of all stored persons, from their birth dates and today’s day. It moves at midnight without any record.',
      },
      averageAgeByNationality: {
        title: 'Average age by nationality',
        text: 'The mean age of each nationality beside that of everybody. A nationality with few persons swings much: look at how many there are before you compare.',
      },
      averageAgeByGender: {
        title: 'Average age by gender',
        text: 'The mean age of women and of men, as the source names them. It does not tell how the ages are spread: see the bands.',
      },
      ageBands: {
        title: 'Age bands',
        text: 'How many persons are in each band of ages. Bands are of unequal width: a high column may only be a wide band.',
      },
      ageBandsByGender: {
        title: 'Ages of women and men',
        text: 'The same bands, women to the one side and men to the other. Each side is in persons, not in shares.',
      },
      emailDomains: {
        title: 'E-mail domains',
        text: 'What stands behind the @ of the addresses, the most common first. Only the domain is kept in clear; the address itself is a keyed hash. The table can be searched.',
      },
      gender: {
        title: 'Gender',
        text: 'How many persons of each gender, as the source says. Vigie guesses none from a name.',
      },
      genderByNationality: {
        title: 'Gender by nationality',
        text: 'The share of women and men within each nationality. Shares of few persons say little; the table has the numbers.',
      },
      registrationsByYear: {
        title: 'Registrations by year',
        text: 'In which year the persons registered with the service that they come from. It says nothing of when Vigie received them: that is “Arrivals over time”.',
      },
      arrivals: {
        title: 'Arrivals over time',
        text: 'How many records were published, stored and rejected a second. A gap is a time in which nothing ran, and a dashed line the moment at which an alert began. A long range is drawn in fewer points, each the mean of its time.',
      },
      latency: {
        title: 'Latency over time',
        text: 'From the creation of a record to its place in the store: p50, p95 and p99. While a backlog is read the times are long, because these records waited.',
      },
      rejections: {
        title: 'Rejection reasons',
        text: 'How many records were not stored, by reason, since the beginning. Whoever was rejected is in no other panel. The records behind a reason are listed in “Records”.',
      },
    },
  },
  map: {
    title: 'Map of the world',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'The persons of each nationality, in five steps of round width at the most, with a legend in persons. A country without a person has a colour of its own. One that is too small to be seen has a mark in its place.',
      },
      how: {
        title: 'How to',
        text: '- Point at a country to read its number.\n- Click it to count its nationality alone; a second click takes that away.\n- The table beside it lists every nationality, also for the keyboard.',
      },
      not: {
        title: 'What it does not tell',
        text: 'It shows nationalities, not where people live or were. Large countries catch the eye whatever their number: compare in the bars. What has no country on the map is counted in the line below the title. Borders are those of Natural Earth, and no statement.',
      },
    },
  },
  who: {
    title: 'Who is counted, and compared',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'The bar above the panels says who is counted: everybody, or those with one of the chosen nationalities, genders and e-mail domains and an age within both bounds. With a choice it says how many of how many, when that was counted, and the most common domain.',
      },
      how: {
        title: 'How to',
        text: '- Click a bar, a country or a band in a chart, or use the menus of the bar. Each choice is a chip; press it to take the choice away.\n- Choose under “Compare with” a moment of the past: panels of rows then show now, then, the difference and the place.',
      },
      not: {
        title: 'What it does not tell',
        text: 'Panels over time and of rejections are always of everybody, and say so. Whoever was erased or restricted since counts neither now nor then. Of some persons it is not known what held then; they are counted apart, and the numbers of then are too small by so many at the most.',
      },
    },
  },
  span: {
    title: 'A span of time',
    parts: {
      shows: {
        title: 'What it shows',
        text: 'The range at the top says how far back the charts over time go. A span is a part of it: the charts are then limited to that part, and a chip says which. The figures on top tell that part too; the average age alone is of now.',
      },
      how: {
        title: 'How to',
        text: '- Drag over a chart over time, or enter two moments under “Time span”.\n- From the chip, or from the chart itself, open the console or the records limited to the same span.\n- Press the chip to see the whole range again.',
      },
      not: {
        title: 'What it does not tell',
        text: 'Nationalities, ages and domains are counted as they stand now, whichever span is chosen: for the past use “Compare with”. Lines of the console and rejected records may be gone by then, since they have periods of their own.',
      },
    },
  },
  exports: {
    title: 'Files and the report',
    parts: {
      shows: {
        title: 'What can be saved',
        text: 'Every panel as a picture (PNG, SVG) or as a table (CSV), the whole dashboard as one PDF, the lines of the console, the register in the layout of the CNIL, certificates, the journal and what an authority is handed.',
      },
      how: {
        title: 'How to',
        text: '- Open the menu of a panel (three dots), or type “save” and its name in the palette.\n- “Save as PDF” above the panels has every panel that is shown, in your order and language, with when it was made and who is counted.\n- CSV opens in every spreadsheet: UTF-8, and a cell that looks like a formula is made harmless.',
      },
      not: {
        title: 'What it does not tell',
        text: 'A file shows one moment, which stands in its name, and is not updated. A CSV has all rows of the table, a PDF the first eight of each panel and how many more there are. No file of a dashboard names a person.',
      },
    },
  },
};
