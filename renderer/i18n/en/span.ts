export const spanEn = {
  choose: 'Time span',
  nothing: 'Nothing was recorded in this time span',
  from: 'From',
  to: 'To',
  show: 'Show this span',
  noSpan: 'The end is not after the beginning.',
  text: '{from} – {to}',
  remove: 'Show the whole range instead of {span}',
  console: 'Show in the console',
  records: 'Show the records',
  lines: 'Only lines of {span}: show all',
};
