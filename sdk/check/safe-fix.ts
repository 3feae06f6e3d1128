/** Ways of writing a value that a rule accepts where it refuses the present one. Pure; each is proved by checking again. */
import { check, type FieldPath, type Filing, type Finding } from '@beian-assist/rules'
import { valueAt, withValue } from '../filing/path.ts'

export interface SafeFix {
  readonly path: FieldPath
  readonly value: string
}

/** Numbers and codes: spaces and strokes between their characters are writing only. */
const CODE = /^[0-9A-Z][0-9A-Z\s-]{5,}$/i
const HAN_ONLY = /^[\p{Script=Han}\s]+$/u
const HOST_PATH = /\bdomains\[\d+\]\.name$/

/** Ways to write the same: width, spaces, the case of codes, the parts of an address that are no name. */
function rewritings(text: string, path: FieldPath): readonly string[] {
  const narrow = text.normalize('NFKC').trim()
  const ways = [text.trim(), narrow, narrow.replace(/\s+/g, ' ')]
  if (HAN_ONLY.test(narrow)) ways.push(narrow.replace(/\s+/g, ''))
  if (CODE.test(narrow) && /\d{4}/.test(narrow)) {
    const bare = narrow.replace(/\s+/g, '')
    ways.push(bare, bare.toUpperCase())
    if (/^[\d-]+$/.test(bare)) ways.push(bare.replaceAll('-', ''))
  }
  if (HOST_PATH.test(path)) ways.push(bareHost(narrow), bareHost(narrow).replace(/^www\./, ''))
  return [...new Set(ways)].filter((way) => way !== '' && way !== text)
}

function bareHost(text: string): string {
  const host =
    text
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split('/')[0] ?? ''
  return host.endsWith('.') ? host.slice(0, -1) : host
}

type Options = Parameters<typeof check>[1]
/** Tells findings of one filing apart. */
export const keyOf = ({ ruleId, fields }: Finding): string => `${ruleId} ${fields.join()}`

/**
 * For each finding the first rewriting of one of its values after which the rule is content and no other complains.
 * A finding that compares values has none: writing one of them otherwise would hide that they are the same.
 */
export function safeFixes(filing: Filing, options: Options): ReadonlyMap<string, SafeFix> {
  const alone: Options = { ...options, portfolio: [] }
  const before = check(filing, alone).findings
  const known = new Set(before.map(keyOf))
  const found = new Map<string, SafeFix>()
  for (const finding of before) {
    const key = keyOf(finding)
    const [path, ...others] = finding.fields
    const value = path === undefined || others.length > 0 ? undefined : valueAt(filing, path)
    if (path === undefined || typeof value !== 'string') continue
    const way = rewritings(value, path).find((text) => {
      const after = check(withValue(filing, path, text), alone).findings.map(keyOf)
      return !after.includes(key) && after.every((other) => known.has(other))
    })
    if (way !== undefined) found.set(key, { path, value: way })
  }
  return found
}
