import { divisionTable } from '@beian-assist/rules'

export interface Place {
  readonly code: string
  readonly name: string
}

interface County extends Place {
  readonly city: Place
  readonly province: Place
}

interface Gazetteer {
  readonly provinces: readonly Place[]
  readonly cities: readonly (Place & { readonly province: Place })[]
  readonly counties: readonly County[]
}

let loaded: Gazetteer | null = null

/** The division table in the shape that address reading needs; parsed on first use. */
export function gazetteer(): Gazetteer {
  loaded ??= parse()
  return loaded
}

/** Names that stand in the table for want of a real one. */
const filler = /^(市辖区|县|自治区直辖县级行政区划|省直辖县级行政区划)$/

function parse(): Gazetteer {
  const provinces: Place[] = []
  const cities: (Place & { province: Place })[] = []
  const counties: County[] = []
  for (const row of divisionTable) {
    const [head, ...rest] = row.split(';')
    const province = { code: head!.slice(0, 2), name: head!.slice(2) }
    provinces.push(province)
    for (const item of rest) {
      const [cityText, list] = item.split(':')
      const city = { code: province.code + cityText!.slice(0, 2), name: cityText!.slice(2), province }
      if (!filler.test(city.name)) cities.push(city)
      for (const text of list?.split(',') ?? []) {
        const digits = text.match(/^\d+/)?.[0] ?? ''
        const name = text.slice(digits.length)
        if (digits.length === 2) counties.push({ code: city.code + digits, name, city, province })
      }
    }
  }
  return { provinces, cities, counties }
}
