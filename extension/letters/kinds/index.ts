import type { LetterTemplate } from '../template.ts'
import { letter as constructionPlan } from './construction-plan.ts'
import { letter as domainStatement } from './domain-statement.ts'
import { letter as holderProof } from './holder-proof.ts'
import { letter as ownerLetter } from './owner-letter.ts'
import { letter as principalLetter } from './principal-letter.ts'

/**
 * What can be drafted. Papers whose wording an authority prescribes (the commitments of Guangdong and Jiangsu, the declaration that
 * nothing needs a pre-approval, confirmations by offices) have none: only the official form counts.
 */
export const letters: readonly LetterTemplate[] = [
  principalLetter,
  ownerLetter,
  holderProof,
  domainStatement,
  constructionPlan,
]

export const letterFor = (anyOf: readonly string[]): LetterTemplate | undefined =>
  letters.find(({ material }) => anyOf.includes(material))
