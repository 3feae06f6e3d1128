import type { PanelStore } from '@beian-assist/sdk/panel'
import type { JSX } from 'preact'
import type { Say } from './Checkup.tsx'
import type { Carrier, UnknownLine } from './unknown-persons.ts'

/** Named, and led to, at most; an office gives its own number in hundreds of filings. */
const MOST = 4

/** Several profiles give one number: whether one person does is asked, and answered by the missing certificate numbers. */
export function UnknownPersons({ line, store, t }: { line: UnknownLine; store: PanelStore; t: Say }): JSX.Element {
  const { kind, value, carriers } = line
  const who = carriers
    .slice(0, MOST)
    .map(({ person, name }) => t('checkup.unknownWho', { person: person || t('checkup.unknownNobody'), name }))
  const more = carriers.length > MOST ? [t('checkup.unknownMore', { count: carriers.length })] : []
  const all = [...who, ...more].join(t('checkup.separator'))
  return (
    <li class="card" data-checkup-unknown={kind}>
      <p>{t(kind === 'phone' ? 'checkup.unknownPhone' : 'checkup.unknownEmail', { who: all, value })}</p>
      <p class="muted">{t('checkup.unknownWhy')}</p>
      {openOf(carriers).map(({ id, name, certPath }) => (
        <button key={`${id} ${certPath}`} type="button" class="quiet" onClick={() => store.edit(id, certPath)}>
          {t('checkup.unknownOpen', { name })}
        </button>
      ))}
    </li>
  )
}

/** Those whose number is missing, each person once. */
function openOf(carriers: readonly Carrier[]): readonly Carrier[] {
  const open = carriers.filter(({ isKnown }) => !isKnown)
  const places = open.map(({ id, certPath }) => `${id} ${certPath}`)
  return open.filter((_, index) => places.indexOf(places[index]!) === index).slice(0, MOST)
}
