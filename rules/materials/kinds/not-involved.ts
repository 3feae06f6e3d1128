import type { Contexts, Shared } from '../../engine/contexts.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { declarationPolicies } from '../../pre-approvals/demands.ts'
import type { FactKey } from '../../provinces/fact.ts'
import { cite } from '../../sources/index.ts'
import { financeWords } from '../../words/lists.ts'
import { wordInName } from '../../words/name-words.ts'
import {
  FINANCE_APPROVAL,
  FORUM_APPROVAL,
  NEWS_APPROVAL,
  preApprovalsIn,
  preApprovalsInScope,
  TUTORING_APPROVAL,
} from '../../words/pre-approval.ts'
import { type Asked, type Cause, defineKind, type Urgency } from '../kind.ts'

/** Provinces in which the declaration settles nothing. */
const REFUSED: ReadonlySet<string> = new Set(
  declarationPolicies.filter(({ accepted }) => !accepted).map(({ province }) => province),
)

const TUTORING_WORDS = ['教育', '培训']

const NAME = {
  zh: '“{value}”里有“{word}”，又没有选对应的前置审批项',
  en: '{word} in “{value}” hints at a pre-approval item that is not declared',
}

const SOURCES = [cite('hw-help', 'medium'), cite('tx', 'medium')]

/** Whether the declaration can settle a hit: for organisations, where the province takes it. */
function taken({ filing }: Shared): boolean {
  if (!filing.isOrganisation) return false
  const province = filing.need('province')
  return province !== null && !REFUSED.has(province)
}

/** A word in the subject's name that a province acts upon. */
const subjectName =
  (fact: FactKey, words: readonly string[], type: number, need: Urgency): Cause<'filing'> =>
  (context) => {
    const { filing, subject } = context
    if (!taken(context) || filing.fact(fact) === null || filing.preApprovalTypes.includes(type)) return false
    const name = subject.need('name')
    const word = name === null ? null : wordInName(name, words)
    return word !== null && { need, reason: NAME, data: { word, value: name! }, at: ['subject.name'] }
  }

function serviceNames(context: Contexts['filing']): ReturnType<Cause> {
  const asked: Asked[] = []
  for (const service of taken(context) ? context.filing.services : []) {
    const name = service.name ?? ''
    const declared = preApprovalTypes(service)
    // Forum words have no permit any more.
    for (const { type, word } of preApprovalsIn(name)) {
      if (type === FORUM_APPROVAL || declared.includes(type)) continue
      const news = type === NEWS_APPROVAL && word === '新闻' && service.kind === 'website'
      const need = news ? 'required' : 'advised'
      asked.push({ need, reason: NAME, data: { word, value: name }, at: [service.path('name')], sources: SOURCES })
    }
  }
  return asked
}

function businessScope(context: Contexts['filing']): ReturnType<Cause> {
  const { filing, subject } = context
  if (!taken(context)) return false
  const declared = filing.preApprovalTypes
  const open = preApprovalsInScope(subject.businessScope ?? '').find(({ type }) => !declared.includes(type))
  if (open === undefined) return false
  return {
    need: 'advised',
    reason: {
      zh: '经营范围里有“{word}”，网站不做这类业务的话最好说明',
      en: 'The business scope holds {word}; better declare that the site has none of it',
    },
    data: { word: open.word },
    at: ['subject.businessScope'],
    sources: SOURCES,
  }
}

export const kind = defineKind({
  materials: ['notInvolvedCommitment'],
  each: 'filing',
  how: {
    zh: '确实不做这类业务时，用本省的“不涉及前置审批”承诺书模板签字盖章；做的话办理审批并选上审批项',
    en: 'If you really do nothing of the kind, sign and seal the province’s form of the declaration; if you do, obtain the approval and declare the item',
  },
  causes: [
    subjectName('financeWords', financeWords, FINANCE_APPROVAL, 'required'),
    subjectName('tutoringCommitment', TUTORING_WORDS, TUTORING_APPROVAL, 'advised'),
    serviceNames,
    businessScope,
  ],
})
