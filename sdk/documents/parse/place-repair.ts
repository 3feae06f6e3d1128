import { likeDistance } from './closest.ts'
import { gazetteer } from './places.ts'

export interface Repaired {
  readonly text: string
  /** A province, prefecture or county of the table stands where it should. */
  readonly found: boolean
  /** Characters that were exchanged. */
  readonly changed: number
  /** It goes down to the county, where its prefecture is parted in counties: what stands between the prefecture and the street is not lost. */
  readonly whole?: boolean
}

/** What can stand before the street: every written form of the table, built once. */
let heads: { byFirst: Map<string, Head[]>; all: Head[] } | null = null

interface Head {
  readonly text: string
  readonly code: string
}

function allHeads() {
  if (heads) return heads
  const { provinces, cities, counties } = gazetteer()
  const all: Head[] = []
  for (const county of counties) {
    const middle = cities.some((city) => city.code === county.city.code) ? county.city.name : ''
    // Both forms are printed: with the prefecture and, for counties and county-level cities, without it.
    all.push({ text: county.province.name + middle + county.name, code: county.code })
    if (middle) all.push({ text: county.province.name + county.name, code: county.code })
  }
  for (const city of cities) all.push({ text: city.province.name + city.name, code: city.code })
  for (const province of provinces) all.push({ text: province.name, code: province.code })
  const byFirst = new Map<string, Head[]>()
  for (const head of all) {
    const key = head.text.slice(0, 2)
    const list = byFirst.get(key)
    if (list) list.push(head)
    else byFirst.set(key, [head])
  }
  heads = { byFirst, all }
  return heads
}

/**
 * Puts right the division names at the start of an address (颖 for 颍, 涨南 for 洮南). At most a third of a name may
 * differ and the answer must be the only one; else the text stays as it was read. Up to three characters before a whole
 * province are remains of the label and fall away. `hint` is a code that such an address often starts with (an ID
 * number's); it only breaks ties.
 */
export function repairAddress(text: string, hint = ''): Repaired {
  const { byFirst, all } = allHeads()
  const flat = [...text]
  for (let from = 0; from <= 3 && from < flat.length; from++) {
    const rest = flat.slice(from).join('')
    const exact = byFirst.get(rest.slice(0, 2))
    if (from > 0 && !exact) continue
    const found = headOf(rest, exact ?? [], hint) ?? (from === 0 ? headOf(rest, all, hint) : null)
    if (found) return { text: found.text, found: true, changed: found.changed + from, whole: !hasParts(found.code) }
  }
  return { text, found: false, changed: 0 }
}

/**
 * How many characters in front of an address are remains of its label; null for what is no address: it begins with a division by
 * its full name, and is not who registered the entity or the entity itself.
 */
export function beforeAddress(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (plain.length < 8 || /公司|企业|[局院会部厅]$/.test(plain) || !/^\p{Script=Han}/u.test(plain)) return null
  if (!repairAddress(plain).found) return null
  const { byFirst } = allHeads()
  const from = [0, 1, 2, 3].find((at) => byFirst.has(plain.slice(at, at + 2))) ?? 0
  return repairAddress(plain.slice(from)).found ? from : 0
}

/** Whether a division has counties or districts of its own in the table. */
const hasParts = (code: string) =>
  code.length < 6 && gazetteer().counties.some((county) => county.code.startsWith(code))

/** The one head that fits the start of a text best; null when none does or two do equally well. */
function headOf(
  text: string,
  heads: readonly Head[],
  hint: string,
): { text: string; changed: number; code: string } | null {
  const flat = [...text]
  const near = new Set(flat.slice(0, 24))
  let best: { head: Head; length: number; cost: number } | null = null
  let tied = false
  for (const head of heads) {
    const size = [...head.text].length
    if (size < 3 || !mayFit(head.text, size, near)) continue
    for (const length of [size, size - 1, size + 1]) {
      if (length > flat.length || length < 2) continue
      const piece = flat.slice(0, length).join('')
      const cost = piece === head.text ? 0 : likeDistance(piece, head.text)
      if (cost > Math.max(1, Math.floor(size / 4))) continue
      const better =
        best === null
          ? 1
          : gain(size, cost, head.code, hint) - gain([...best.head.text].length, best.cost, best.head.code, hint)
      if (better > 0) {
        best = { head, length, cost }
        tied = false
      } else if (better === 0 && best && best.head.text !== head.text) tied = true
    }
  }
  if (!best || tied) return null
  return { text: best.head.text + flat.slice(best.length).join(''), changed: best.cost, code: best.head.code }
}

/** Half of the name's characters at least must be there at all: cheaper than the distance, and rules out most. */
function mayFit(name: string, size: number, near: ReadonlySet<string>): boolean {
  let shared = 0
  for (const ch of name) if (near.has(ch)) shared++
  return shared * 2 >= size
}

/** More characters explained is better; each wrong one costs as much as two right ones bring. */
function gain(size: number, cost: number, code: string, hint: string): number {
  return size - cost * 2.5 + (hint !== '' && hint.startsWith(code) ? 0.5 : 0)
}

/** Puts right the place in front of 公安局 or 公安局…分局 on the back of a card. */
export function repairAuthority(text: string): Repaired {
  const parts = text.match(/^(.{1,24}?)(公安局)(?:(.{1,16}?)(分局))?$/)
  if (!parts) return { text, found: false, changed: 0 }
  const { cities, counties } = gazetteer()
  const upper = nearest(
    parts[1]!,
    [...cities, ...counties].map((place) => place.name),
  )
  if (!upper) return { text, found: false, changed: 0 }
  if (!parts[3]) return { text: `${upper.name}公安局`, found: true, changed: upper.cost }
  const inside = counties.filter((county) => county.city.name === upper.name || county.province.name === upper.name)
  const names = inside.map((county) => (/^.区$/.test(county.name) ? county.name : county.name.replace(/[区县市]$/, '')))
  const lower = nearest(parts[3], names)
  if (!lower) return { text: `${upper.name}公安局${parts[3]}分局`, found: false, changed: upper.cost }
  return { text: `${upper.name}公安局${lower.name}分局`, found: true, changed: upper.cost + lower.cost }
}

function nearest(text: string, names: readonly string[]) {
  let best: { name: string; cost: number } | null = null
  let tied = false
  // In a name of two characters nothing but a look-alike can be put right.
  const limit = [...text].length <= 2 ? 0.5 : [...text].length <= 5 ? 1 : 2
  for (const name of new Set(names)) {
    if (name === text) return { name, cost: 0 }
    const cost = likeDistance(text, name)
    if (cost > limit) continue
    if (!best || cost < best.cost) {
      best = { name, cost }
      tied = false
    } else if (cost === best.cost) tied = true
  }
  return best && !tied ? best : null
}

/**
 * A unit's name with the place at its start, or in brackets, put right by the places that its address names: 巴彦漳尔 for a firm
 * in 巴彦淖尔市. One look-alike in a place of two characters, two in a longer one.
 */
export function placeLike(name: string, address: string): string {
  const places = address === '' ? [] : headsOf(address)
  const chars = [...name]
  const starts = new Set([0, chars.findIndex((ch) => ch === '(' || ch === '（') + 1])
  // What says one of the places as it stands needs no repair: 兰州日 is not 兰州新区.
  const open = [...starts].filter((from) => !places.some((place) => chars.slice(from).join('').startsWith(place)))
  for (const place of places) {
    const size = [...place].length
    for (const from of open) {
      const read = chars.slice(from, from + size).join('')
      const cost = likeDistance(read, place)
      if (
        cost > 0 &&
        [...read].length === size &&
        cost <= (size <= 2 ? 0.4 : 1) &&
        (read[0] === place[0] || /[县市区旗]$/u.test(place))
      )
        return [...chars.slice(0, from), place, ...chars.slice(from + size)].join('')
    }
  }
  return name
}

/** Province, prefecture and county at the start of an address, as names say them: without 市, 县 and 区. */
function headsOf(address: string): string[] {
  const { cities, counties, provinces } = gazetteer()
  return [...counties, ...cities, ...provinces]
    .filter(({ name }) => address.slice(0, 30).includes(name))
    .map(({ name }) => ([...name].length > 2 ? name.replace(/[市县区盟旗州]$|自治[州县区旗]$|省$/u, '') : name))
    .filter((name) => [...name].length >= 2)
}
