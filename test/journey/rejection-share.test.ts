/** How many reasons of notices in other words lead to a rule that helps, among the first three; of several reasons, one more for each. */
import { expect, it } from 'vitest'
import { readRejection } from '../../extension/panel/journey/rejection.ts'
import { type Notice, sets } from './notices.ts'

function missed(notices: readonly Notice[]): readonly string[] {
  return notices.flatMap(([notice, ...reasons]) => {
    const isApp = notice.includes('APP')
    const { rules } = readRejection(notice, { websites: !isApp, apps: isApp })
    const first = rules.slice(0, 2 + reasons.length).map(({ ruleId }) => ruleId)
    return reasons
      .filter((wanted) => !first.some((id) => wanted.some((start) => id.startsWith(start))))
      .map((wanted) => `${notice} → ${first.join()}, not ${wanted.join()}`)
  })
}

it.each(Object.entries(sets))('set %s: at least nine of ten', (_, notices) => {
  const reasons = notices.flatMap(([, ...each]) => each).length
  const lost = missed(notices)
  expect(1 - lost.length / reasons, lost.join('\n')).toBeGreaterThanOrEqual(0.9)
})

it('a quoted word leads to the rule that breaks on it, in an individual’s name and in a unit’s', () => {
  const first = (notice: string) => readRejection(notice).rules[0]?.ruleId
  expect(first('个人网站不得取“工作室”这类名称')).toBe('nam-individual-words')
  expect(first('网站名称含“中国”，请更换')).toBe('nam-state-words')
  // Quoted, but not of a name.
  expect(first('请在备注中写明“本网站为个人网站”')).not.toMatch(/^nam-/)
})
