/** The pages for whoever answers for the data; see `help.ts`. */
export const helpLawEn = {
  register: {
    title: 'Register',
    parts: {
      what: {
        title: 'What it is',
        text: 'The register of processing activities that Article 30 of the GDPR asks for. Every record says who is responsible, why, on which lawful basis, which data of whom, who receives them, how long they are kept and how they are protected.',
      },
      complete: {
        title: 'Completeness',
        text: 'What is missing is named by the letter of the article that asks for it. A record can be approved once it is complete; each save is a version that can be compared and restored.',
      },
      drift: {
        title: 'Compared with the system',
        text: 'What a record claims (retention periods, recipients, places) is compared with the running system. A difference is offered for mending: the system follows the record, or the record the system.',
      },
      files: {
        title: 'Out and in',
        text: 'The register is saved in the layout of the CNIL’s spreadsheet, as PDF, CSV or JSON. An import shows what it would change before anything is changed, and approves nothing.',
      },
      not: {
        title: 'What it does not tell',
        text: 'It says what was declared, and not whether that is lawful: a complete record can still be wrong. Only what this machine runs is compared with it; processing elsewhere is known from its record alone.',
      },
    },
  },
  requests: {
    title: 'Requests of persons',
    parts: {
      time: {
        title: 'Time limits',
        text: 'A month from the receipt, by the calendar; what falls on a weekend or a holiday ends on the next working day. Two more months are possible with a reason that is told to the person within the first.',
      },
      steps: {
        title: 'From the receipt to the closing',
        text: '- Enter the request: what is asked, how it came, and on which day.\n- Identify the person. The e-mail or number that you type finds them and is not kept; their id stays in the request while it is open.\n- Decide, carry it out, write the letter, close.',
      },
      not: {
        title: 'What it does not tell',
        text: 'It finds a person by what you type, in the stores of this pipeline: other systems, copies on paper and backups have to be asked by you. It weighs no reason against another: a decision is yours, and stands in the journal.',
      },
    },
  },
  purge: {
    title: 'Purge, and what it proves',
    parts: {
      preview: {
        title: 'The preview',
        text: 'Nothing is erased before you have seen how much goes, from which store and why, what a legal hold protects, and have typed the words that are asked for. A preview that is out of date is refused and made anew.',
      },
      run: {
        title: 'While it runs',
        text: 'The pipeline goes on. A purge can be paused, survives a crash, and goes on where it was. You may leave the screen and find it again.',
      },
      certificate: {
        title: 'The certificate',
        text: 'At the end every store is looked at again by another path. The certificate says what was erased, when, at whose demand and how that was verified; the journal says through what it was confirmed. It is signed with the key of this installation: a stranger can verify it offline, and one altered figure is found.',
      },
      servers: {
        title: 'On servers',
        text: 'Kafka and Cassandra let go of bytes only after days. What the ledger bars is unreachable at once; the certificate says what is still pending and until when, and an addendum says when it is gone.',
      },
      hold: {
        title: 'Holds',
        text: 'A hold protects data that a proceeding needs. What is held is not erased, and the preview says so. When its review is due, “Mark as reviewed…” notes that it is still needed, and when somebody looks again. Lifting it says why in the journal.',
      },
      not: {
        title: 'What it does not tell',
        text: 'It reaches the stores that the connection in use names. Backups of the disk, exports that somebody saved and the source itself still have what they have. A certificate speaks of the stores that were looked at again, and of nothing else.',
      },
    },
  },
  connections: {
    title: 'Connections',
    parts: {
      stores: {
        title: 'Where the stores are',
        text: 'Log, profiles and aggregates are files of this machine, or lie on Apache Kafka, Apache Cassandra and MongoDB, in any mixture. A connection is such a choice under a name; its colour runs along the header.',
      },
      test: {
        title: 'Test a connection',
        text: 'A test changes nothing and names one cause: the address, the password, a right, the certificate, the version. Rights that are lacking are printed as commands for whoever runs the server.',
      },
      secrets: {
        title: 'Passwords',
        text: 'They are sealed by the key store of the system. Where that is weak it is said, and nothing is saved unless you ask for it. No export and no line of the console has one.',
      },
      not: {
        title: 'What it does not tell',
        text: 'A test says that a server answers and what this account may do, not how fast it is or whether its disks are safe. Colour and name are yours: nothing prevents two connections from naming the same server.',
      },
    },
  },
};
