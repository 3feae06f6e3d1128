import { isLike } from './look-alikes-index.ts'

/** Words of streets, estates and shops one of whose characters stands nowhere else: the first, the second, or either. */
const words = [
  '凤凰2',
  '葡萄*',
  '枇杷*',
  '琵琶*',
  '鸳鸯*',
  '翡翠1',
  '蔷薇1',
  '茉莉1',
  '玛瑙2',
  '琥珀*',
  '麒麟1',
  '蝴蝶1',
]
const more = ['橄榄*', '鹦鹉*', '蜻蜓*', '玫瑰1', '芙蓉1', '琉璃1', '馄饨*', '枸杞1', '鹭鸶2']

/** For a character that is bound: its neighbour's place beside it, and which it is. */
const bound = new Map<string, { at: -1 | 1; partner: string }>()
for (const word of [...words, ...more]) {
  const [first, second, which] = [...word]
  if (!first || !second) continue
  if (which !== '2') bound.set(first, { at: 1, partner: second })
  if (which !== '1') bound.set(second, { at: -1, partner: first })
}

/** A text with what stands beside a bound character put right, where it was misread as a character that looks like it. */
export function repairPairs(text: string): string {
  const chars = [...text]
  for (let i = 0; i < chars.length; i++) {
    const rule = bound.get(chars[i]!)
    const beside = rule && chars[i + rule.at]
    if (rule && beside && beside !== rule.partner && isLike(beside, rule.partner)) chars[i + rule.at] = rule.partner
  }
  return chars.join('')
}
