type RightNames = Readonly<Record<'operations' | 'lacking', Readonly<Record<string, string>>>>;

/** What servers let a user do, under the server's own name. */
export const rightNamesEn = {
  operations: {
    Read: 'Read',
    Write: 'Write',
    Delete: 'Delete',
    Describe: 'Describe',
    DescribeConfigs: 'DescribeConfigs',
    AlterConfigs: 'AlterConfigs',
    find: 'find',
    update: 'update',
  },
  lacking: { topic: 'on the topic {name}', group: 'on the group {name}', collection: 'on the collection {name}' },
} satisfies RightNames;
