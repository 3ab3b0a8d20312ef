export const datesEn = {
  choose: 'Choose in a calendar',
  earlier: 'Month before',
  later: 'Month after',
  incomplete: 'Enter the whole date.',
  noSuchDay: 'There is no {day} {month} {year}.',
};
