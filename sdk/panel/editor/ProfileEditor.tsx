import { check, type FieldPath, type Filing, type Finding } from '@beian-assist/rules'
import { computed, useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { pathOf } from '../../filing/field-path.ts'
import { valueAt, withValue } from '../../filing/path.ts'
import { useStore, useText } from '../parts/context.ts'
import { Notice } from '../parts/Notice.tsx'
import { type Draft, DraftContext } from './context.ts'
import { goToField } from './go-to-field.ts'
import { askedOf, type GroupName, materialDefs } from './layout.ts'
import { Pictures } from './Pictures.tsx'
import { Fields, Rows } from './Section.tsx'

interface EditorProps {
  initial: Filing
  /** The place to begin at. */
  at?: FieldPath | undefined
  portfolio: readonly Filing[]
  today?: string
  save: (filing: Filing) => Promise<boolean>
  close: () => void
}

/** Without the keys that were cleared, so that "unknown" is stored as absence. */
const compact = (filing: Filing): Filing => JSON.parse(JSON.stringify(filing)) as Filing

/** The profile form, generated from the field dictionary, with the rules running on every change. */
export function ProfileEditor({ initial, at, portfolio, today, save, close }: EditorProps): JSX.Element {
  const store = useStore()
  const t = useText()
  const filing = useSignal<Filing>(initial)
  const failed = useSignal(false)
  const locale = store.locale.value
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (form.current && at !== undefined) goToField(form.current, at)
  }, [at])

  const draft = useMemo<Draft>(() => {
    const findings = computed(() => {
      const report = check(filing.value, { locale, portfolio: [...portfolio], ...(today ? { today } : {}) })
      const byPath = new Map<FieldPath, Finding[]>()
      for (const finding of report.findings) {
        const path = finding.fields[0]
        if (path) byPath.set(path, [...(byPath.get(path) ?? []), finding])
      }
      return byPath
    })
    const listAt = (path: FieldPath): unknown[] => {
      const list = valueAt(filing.value, path)
      return Array.isArray(list) ? list : []
    }
    return {
      filing,
      findings,
      isJudged: true,
      set: (path, value) => {
        filing.value = withValue(filing.value, path, value)
      },
      add: (path) => {
        filing.value = withValue(filing.value, path, [...listAt(path), {}])
      },
      remove: (path, index) => {
        filing.value = withValue(
          filing.value,
          path,
          listAt(path).filter((_, at) => at !== index),
        )
      },
    }
  }, [locale, portfolio])

  return (
    <DraftContext.Provider value={draft}>
      <form
        ref={form}
        class="edit"
        onSubmit={async (event) => {
          event.preventDefault()
          failed.value = !(await save(compact(filing.value)))
        }}
      >
        <h1>{t('edit.title')}</h1>
        <Group name="filing" open>
          <Simple group="filing" />
        </Group>
        <Group name="subject" open>
          <Simple group="subject" />
        </Group>
        <Group name="principal" open>
          <Simple group="principal" />
        </Group>
        <Services list="websites" group="website" />
        <Services list="apps" group="app" />
        <Group name="resource">
          <Simple group="resource" />
        </Group>
        <Materials />
        {failed.value && (
          <div role="alert">
            <Notice tone="problem">
              <p>{store.saveProblem.value ?? t('edit.notSaved')}</p>
            </Notice>
          </div>
        )}
        <div class="footer footer-two">
          <button type="button" class="secondary" onClick={close}>
            {t('edit.cancel')}
          </button>
          <button type="submit" class="primary">
            {t('edit.save')}
          </button>
        </div>
      </form>
    </DraftContext.Provider>
  )
}

function Group(props: { name: GroupName | 'materials'; open?: boolean; children: ComponentChildren }): JSX.Element {
  const t = useText()
  return (
    <details class="group" open={props.open ?? false}>
      <summary>
        <span class="group-name">{t(`edit.group.${props.name}`)}</span>
      </summary>
      {props.children}
    </details>
  )
}

function Simple({ group }: { group: GroupName }): JSX.Element {
  return <Fields defs={askedOf(group).fields} pathOf={(id) => pathOf(id)} />
}

function Services({ list, group }: { list: 'websites' | 'apps'; group: 'website' | 'app' }): JSX.Element {
  const t = useText()
  const store = useStore()
  void store.locale.value
  return (
    <DraftContext.Consumer>
      {(draft) => {
        if (!draft) return null
        const count = draft.filing.value[list]?.length ?? 0
        const asked = askedOf(group)
        const owner = askedOf('owner')
        return (
          <>
            {Array.from({ length: count }, (_, index) => {
              const title = `${t(`edit.group.${group}`)} ${index + 1}`
              const place = (id: string, item?: number) =>
                pathOf(id, { service: list, index, ...(item === undefined ? {} : { item }) })
              return (
                <details key={index} class="group" open={index === 0}>
                  <summary>
                    <span class="group-name">{title}</span>
                  </summary>
                  <Fields defs={asked.fields} pathOf={place} />
                  <Rows
                    asked={asked}
                    listPath={(key) => `${list}[${index}].${key.replace(/^[a-z]+\.|\[\]$/g, '')}`}
                    pathOf={place}
                  />
                  <fieldset class="edit-row">
                    <legend>{t('edit.group.owner')}</legend>
                    <Fields
                      defs={
                        draft.filing.value[list]?.[index]?.owner?.reusePrincipal === true
                          ? owner.fields.filter((def) => def.id === 'owner.reusePrincipal')
                          : owner.fields
                      }
                      pathOf={place}
                    />
                  </fieldset>
                  <button type="button" class="quiet" onClick={() => draft.remove(list, index)}>
                    {t('edit.remove', { what: title })}
                  </button>
                </details>
              )
            })}
            <button type="button" class="secondary" onClick={() => draft.add(list)}>
              {t('edit.add', { what: t(`edit.group.${group}`) })}
            </button>
          </>
        )
      }}
    </DraftContext.Consumer>
  )
}

function Materials(): JSX.Element {
  const store = useStore()
  return (
    <Group name="materials">
      <DraftContext.Consumer>
        {(draft) =>
          draft && (
            <div class="edit-many">
              {materialDefs.map((def) => (
                <label key={def.id} class="edit-check" data-path={def.id}>
                  <input
                    type="checkbox"
                    checked={valueAt(draft.filing.value, def.id) === true}
                    onChange={(event) => draft.set(def.id, event.currentTarget.checked)}
                  />
                  {store.locale.value === 'en' ? def.en : def.zh}
                </label>
              ))}
              <Pictures draft={draft} />
            </div>
          )
        }
      </DraftContext.Consumer>
    </Group>
  )
}
