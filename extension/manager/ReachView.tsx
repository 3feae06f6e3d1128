import type { JSX } from 'preact'
import { recordName } from '../panel/vault/Disputes.tsx'
import type { Reach } from '../vault/index.ts'
import { useManager } from './context.ts'
import type { ManagerKey } from './messages/index.ts'

interface ReachProps {
  readonly reach: Reach
  readonly clients: number
  /** Sentence that takes the numbers, and the heading of what others use too. */
  readonly sentence: ManagerKey & ('handover.holds' | 'purge.preview')
  readonly shared: ManagerKey & ('handover.shared' | 'purge.kept')
  /** Without what others use. */
  readonly alone: boolean
}

/** What goes with the chosen clients, in numbers; what other clients use, by name. */
export function ReachView({ reach, clients, sentence, shared, alone }: ReachProps): JSX.Element {
  const { t } = useManager()
  const others = new Set(reach.shared.map(({ record }) => record.id))
  const own = alone ? reach.records.filter(({ id }) => !others.has(id)) : reach.records
  const count = (col: string) => own.filter((one) => one.col === col).length
  const named = reach.shared.filter(({ record }) => record.col !== 'material')
  return (
    <>
      <p role="status" data-reach={own.length}>
        {t(sentence, {
          clients,
          filings: count('filing'),
          people: count('person'),
          services: count('service'),
          scans: count('material'),
        })}
      </p>
      {named.length > 0 && (
        <div class="notice" data-reach-shared={named.length}>
          <p>{t(shared)}</p>
          <ul>
            {named.slice(0, 50).map(({ record, others: count }) => (
              <li key={record.id}>{t('handover.sharedLine', { name: recordName(record.data), count })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
