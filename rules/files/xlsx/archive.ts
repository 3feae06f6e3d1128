import { unzipSync } from 'fflate'

const MAX_UNPACKED = 256 * 1024 * 1024

/** The XML parts of a workbook file by path; `too-big` when they would unpack to more than 256 MB. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, string> | 'not-a-workbook' | 'too-big' {
  let total = 0
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false
        total += originalSize
        return total <= MAX_UNPACKED
      },
    })
    if (total > MAX_UNPACKED) return 'too-big'
    const decoder = new TextDecoder()
    return new Map(Object.entries(entries).map(([name, content]) => [name, decoder.decode(content)]))
  } catch {
    return 'not-a-workbook'
  }
}
