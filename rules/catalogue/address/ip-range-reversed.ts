import { defineRule, type Examples } from '../../engine/rule.ts'
import { readIp } from '../../filing/identifiers/ip.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ip-range-reversed',
  title: { zh: 'IP 段首尾颠倒', en: 'The IP range runs backwards' },
  severity: 'error',
  kind: 'static',
  each: 'iprange',
  scope: ['website.ips[].start', 'website.ips[].end'],
  needs: ['range.start', 'range.end'],
  appliesTo: {},
  message: {
    zh: 'IP 段的结束地址 {other} 排在起始地址 {value} 前面',
    en: 'The range ends at {other}, before its start {value}',
  },
  fix: {
    zh: '小的地址填起始，大的填结束；只有一个 IP 时，两处填同一个',
    en: 'Put the lower address first; for a single address enter it in both places',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ range }) {
    const start = readIp(range.start)
    const end = readIp(range.end)
    if (start === null || end === null || start.version !== end.version || start.value <= end.value) return false
    return { data: { value: range.start, other: range.end } }
  },
})

const range = (start: string, end: string) => ({ 'websites[0].ips': [{ start, end }] })

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: range('203.0.113.9', '203.0.113.10') },
    { on: 'organisation', set: range('2001:db8::1', '203.0.113.10') },
    { on: 'organisation', set: range('203.0.113.10', '1') },
    { on: 'organisation', set: range('x', '203.0.113.10') },
  ],
  invalid: [
    { on: 'organisation', set: range('203.0.113.10', '203.0.113.9') },
    { on: 'individual', set: range('2001:db8::b', '2001:db8::a') },
  ],
}
