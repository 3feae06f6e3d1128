/** A district name that is no longer, or never was, one in which an address may lie. Data. */
export interface FormerDistrict {
  readonly name: string
  /** The district to write instead. */
  readonly now: string
  /** The old name may stay in the address as long as the district itself is named too. */
  readonly mayFollow?: true
}

/** By province: districts merged or raised since, and zones people take for districts. */
export const formerDistricts: Readonly<Record<string, readonly FormerDistrict[]>> = {
  '110000': [
    { name: '宣武区', now: '西城区' },
    { name: '崇文区', now: '东城区' },
    { name: '密云县', now: '密云区' },
    { name: '延庆县', now: '延庆区' },
  ],
  '120000': [
    { name: '自贸区', now: '滨海新区', mayFollow: true },
    { name: '空港经济区', now: '滨海新区', mayFollow: true },
  ],
}

/** The first such name that makes an address unacceptable in a province. */
export function findFormerDistrict(province: string, address: string): FormerDistrict | undefined {
  return formerDistricts[province]?.find(
    ({ name, now, mayFollow }) => address.includes(name) && !(mayFollow && address.includes(now)),
  )
}
