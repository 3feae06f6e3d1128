import type { Filing } from '../../rules/index.ts'
import { cleanFiling } from '../clean/generate.ts'

/**
 * Filing `n` of an agency's clients: clean by itself, but every tenth client's emergency phone is the agency's, every
 * twentieth has one of a few employees as its owner, and every fiftieth shares an e-mail with forty-nine others.
 */
export function agencyFiling(n: number): Filing {
  const filing = cleanFiling(n)
  const principal = { ...filing.principal }
  if (n % 10 === 0) principal.emergencyPhone = '075586543210'
  if (n % 50 < 2) principal.email = `office${n % 50}@example.com`
  const [site, ...others] = filing.websites ?? []
  if (site === undefined || n % 20 !== 3) return { ...filing, principal }
  const employee = n % 7
  const owner = {
    reusePrincipal: false,
    name: '何示例',
    certType: 2,
    certNumber: `44030519911105033${employee}`,
    mobile: `1380013800${employee}`,
    emergencyPhone: '075586543210',
    email: `he${employee}@example.com`,
    isEmployee: true,
  }
  return { ...filing, principal, websites: [{ ...site, owner }, ...others] }
}
