const KEY = 'rongcai.region';

/** A place that is worked in; a province or the whole country is one that is looked over. */
const isWorkedIn = (regionCode: string) => regionCode !== '' && !regionCode.endsWith('0000');

/** Where a new record of this caller most likely belongs: the own region, or for who sees more than one the last one used; else nothing. */
export function usualRegion({ id, regionCode }: { readonly id: string; readonly regionCode: string }): string {
  return isWorkedIn(regionCode) ? regionCode : (localStorage.getItem(`${KEY}.${id}`) ?? '');
}

export function rememberRegion({ id }: { readonly id: string }, regionCode: unknown): void {
  if (typeof regionCode === 'string' && isWorkedIn(regionCode)) localStorage.setItem(`${KEY}.${id}`, regionCode);
}
