export interface NationalityWords {
  readonly nat: string;
  readonly country: string;
  readonly male: string;
  readonly female: string;
  readonly last: string;
  readonly cities: string;
  readonly states: string;
  readonly streets: string;
}
