import type { LetterTemplate } from '../template.ts'
import { letter as constructionPlan } from './construction-plan.ts'
import { letter as domainStatement } from './domain-statement.ts'
import { letter as guardianConsent } from './guardian-consent.ts'
import { letter as holderProof } from './holder-proof.ts'
import { letter as ownerLetter } from './owner-letter.ts'
import { letter as principalLetter } from './principal-letter.ts'

/** Papers whose wording an authority or a provider prescribes: only their form counts, and nothing is drafted. */
export const OFFICIAL: readonly string[] = [
  'gdCommitment',
  'authenticityCommitment',
  'responsibilityNotice',
  'provincialCommitment',
  'notInvolvedCommitment',
]

/** What can be drafted. Confirmations by offices and employers have none either: they are theirs to word. */
export const letters: readonly LetterTemplate[] = [
  principalLetter,
  ownerLetter,
  holderProof,
  domainStatement,
  constructionPlan,
  guardianConsent,
]

export const letterFor = (anyOf: readonly string[]): LetterTemplate | undefined =>
  letters.find(({ material }) => anyOf.includes(material))
