/** Records of which two versions exist, field by field: the user says which value stands. */
import { Masked, pathName } from '@beian-assist/sdk/panel'
import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { type Choice, type Collection, differences, type FieldDifference, resolve } from '../../vault/index.ts'
import { useVault } from './VaultSection.tsx'

export interface Disputed {
  readonly id: string
  readonly col: Collection
  readonly mine: unknown
  readonly theirs: unknown
}
export type Choices = ReadonlyMap<string, ReadonlyMap<string, Choice>>

/** Content of each record as chosen; what nobody touched stays mine. */
export const decided = (list: readonly Disputed[], choices: Choices): Map<string, unknown> =>
  new Map(list.map(({ id, mine, theirs }) => [id, resolve(mine, theirs, choices.get(id) ?? new Map())]))

/** Where the fields of a kind of record stand in a filing, whose dictionary names them. */
const PLACE: Readonly<Record<Collection, string>> = {
  person: 'principal',
  subject: 'subject',
  service: 'websites[0]',
  filing: 'filing',
  material: 'material',
  correction: 'correction',
  activity: 'activity',
  key: 'key',
  draft: 'draft',
}

export function recordName(data: unknown): string {
  const { fields, title, fileName, material } = (data ?? {}) as {
    fields?: { name?: unknown }
    title?: unknown
    fileName?: unknown
    material?: unknown
  }
  return (
    [title, fields?.name, fileName, material].find((name): name is string => typeof name === 'string' && name !== '') ??
    '—'
  )
}

const shown = (value: unknown): string =>
  value === undefined || value === null || value === ''
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

interface DisputesProps {
  readonly list: readonly Disputed[]
  readonly choices: Signal<Choices>
  readonly mine: string
  readonly theirs: string
}

export function Disputes({ list, choices, mine, theirs }: DisputesProps): JSX.Element {
  const { t } = useVault()
  const all = (side: Choice) => {
    choices.value = new Map(
      list.map((one) => [one.id, new Map(differences(one.mine, one.theirs).map(({ path }) => [path, side]))]),
    )
  }
  return (
    <div data-disputes={list.length}>
      <p>{t('dispute.why', { count: list.length, side: mine })}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={() => all('mine')}>
          {t('dispute.all', { side: mine })}
        </button>
        <button type="button" class="quiet" onClick={() => all('theirs')}>
          {t('dispute.all', { side: theirs })}
        </button>
      </div>
      {list.map((one) => (
        <Record key={one.id} one={one} choices={choices} sides={{ mine, theirs }} />
      ))}
    </div>
  )
}

function Record(props: { one: Disputed; choices: Signal<Choices>; sides: Record<Choice, string> }): JSX.Element {
  const { one, choices, sides } = props
  const { t, locale } = useVault()
  const picked = choices.value.get(one.id)
  const choose = (path: string, side: Choice) => {
    choices.value = new Map(choices.value).set(one.id, new Map(picked).set(path, side))
  }
  const fieldName = (path: string) => pathName(`${PLACE[one.col]}.${path.replace(/^fields\./, '')}`, locale)
  const option = ({ path, ...values }: FieldDifference, side: Choice) => (
    <label class="edit-check">
      <input
        type="radio"
        name={`${one.id} ${path}`}
        checked={(picked?.get(path) ?? 'mine') === side}
        onChange={() => choose(path, side)}
      />
      <span>
        <span class="muted">{sides[side]}:</span>{' '}
        <Masked text={shown(values[side])} show={t('mask.show')} hide={t('mask.hide')} />
      </span>
    </label>
  )
  return (
    <fieldset data-dispute={one.id}>
      <legend>
        {t(`collection.${one.col}`)}: {recordName(one.mine)}
      </legend>
      {differences(one.mine, one.theirs).map((found) => (
        <fieldset key={found.path} data-field={found.path}>
          <legend>{fieldName(found.path)}</legend>
          {option(found, 'mine')}
          {option(found, 'theirs')}
        </fieldset>
      ))}
    </fieldset>
  )
}
