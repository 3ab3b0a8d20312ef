import { expect, test } from 'vitest';
import { dataSetNames, dataSetOfTopic, storeOfDataSet } from './data-sets.ts';
import { topicNames } from './topics.ts';

test('P-ERA-1: every topic is a data set of the log, and every store holds a data set', () => {
  expect(topicNames.map((topic) => storeOfDataSet[dataSetOfTopic[topic]])).toEqual(['log', 'log', 'log']);
  expect(new Set(topicNames.map((topic) => dataSetOfTopic[topic])).size).toBe(topicNames.length);
  expect(Object.keys(storeOfDataSet)).toEqual([...dataSetNames]);
  expect(new Set(Object.values(storeOfDataSet))).toEqual(
    new Set(['log', 'profiles', 'aggregates', 'console', 'files']),
  );
});
