import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { type PracticeField, type PracticeStep, practiceSteps } from './form-data.ts'

type Values = Readonly<Record<string, string>>

const TICKED = '1'
/** Name of one box of a group in the values. */
const boxOf = (field: PracticeField, option: string): string => `${field.id}/${option}`

const isFilled = (field: PracticeField, values: Values): boolean =>
  field.kind === 'checks'
    ? (field.options ?? []).some((option) => values[boxOf(field, option)] === TICKED)
    : (values[field.id] ?? '').trim() !== ''

/** A provider's filing form in three steps, which keeps nothing and cannot be sent. In Chinese, as real ones are. */
export function PracticeForm(): JSX.Element {
  const step = useSignal(0)
  const values = useSignal<Values>({})
  const missing = useSignal<ReadonlySet<string>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  const done = step.value >= practiceSteps.length

  function go(to: number): void {
    missing.value = new Set()
    step.value = to
    heading.current?.focus()
    heading.current?.scrollIntoView?.({ block: 'start' })
  }

  function next(current: PracticeStep): void {
    const blank = current.sections
      .flatMap(({ fields }) => fields)
      .filter((field) => field.required && !isFilled(field, values.value))
    missing.value = new Set(blank.map(({ id }) => id))
    if (blank.length === 0) go(step.value + 1)
  }

  const set = (id: string, value: string): void => {
    values.value = { ...values.value, [id]: value }
  }

  const current = practiceSteps[step.value]
  return (
    <form class="practice-form" lang="zh-CN" aria-label="首次备案" onSubmit={(event) => event.preventDefault()}>
      <ol class="practice-steps">
        {practiceSteps.map(({ title }, index) => (
          <li
            key={title}
            aria-current={index === step.value ? 'step' : undefined}
            class={index < step.value ? 'past' : ''}
          >
            {title}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        {current ? `第 ${step.value + 1} 步 ${current.title}` : '填写完成'}
      </h2>
      {current?.sections.map(({ title, fields }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {fields.map((field) => (
            <Field key={field.id} field={field} values={values.value} set={set} missing={missing.value.has(field.id)} />
          ))}
        </fieldset>
      ))}
      {done && (
        <p class="notice notice-good">
          练习到这里就结束了。真实的页面上，接下来是上传资料、扫码核验和提交，都由您本人完成。这里什么都没有保存，也没有提交。
        </p>
      )}
      {missing.value.size > 0 && (
        <p role="alert" class="edit-error">
          还有 {missing.value.size} 个必填项没有填。
        </p>
      )}
      <div class="row">
        {step.value > 0 && (
          <button type="button" class="secondary" onClick={() => go(step.value - 1)}>
            上一步
          </button>
        )}
        {current ? (
          <button type="button" class="primary" onClick={() => next(current)}>
            下一步
          </button>
        ) : (
          <button
            type="button"
            class="primary"
            onClick={() => {
              values.value = {}
              go(0)
            }}
          >
            清空，重新练习
          </button>
        )}
      </div>
    </form>
  )
}

interface FieldProps {
  readonly field: PracticeField
  readonly values: Values
  readonly missing: boolean
  set(id: string, value: string): void
}

function Field({ field, values, missing, set }: FieldProps): JSX.Element {
  const { id, label, kind, hint } = field
  if (kind === 'consent')
    return (
      <p class="practice-field">
        <label class="edit-check">
          <input
            type="checkbox"
            checked={values[id] === TICKED}
            onChange={(event) => set(id, event.currentTarget.checked ? TICKED : '')}
          />
          {label}
        </label>
      </p>
    )
  if (kind === 'checks')
    return (
      <fieldset class="practice-field practice-checks">
        <legend class="practice-label">
          <Star field={field} />
          {label}
        </legend>
        <div class="row">
          {field.options?.map((option) => (
            <label key={option} class="edit-check">
              <input
                type="checkbox"
                checked={values[boxOf(field, option)] === TICKED}
                onChange={(event) => set(boxOf(field, option), event.currentTarget.checked ? TICKED : '')}
              />
              {option}
            </label>
          ))}
        </div>
        {missing && <p class="edit-error">请至少选一项</p>}
      </fieldset>
    )
  return (
    <div class="practice-field">
      <label class="practice-label" for={id}>
        <Star field={field} />
        {label}
      </label>
      <Box field={field} value={values[id] ?? ''} missing={missing} set={set} />
      {hint && (
        <p id={`${id}-hint`} class="muted">
          {hint}
        </p>
      )}
      {missing && <p class="edit-error">请填写{label}</p>}
    </div>
  )
}

const Star = ({ field }: { field: PracticeField }): JSX.Element | null =>
  field.required ? (
    <span class="practice-star" aria-hidden="true">
      *
    </span>
  ) : null

function Box({ field, value, missing, set }: Omit<FieldProps, 'values'> & { value: string }): JSX.Element {
  const shared = {
    id: field.id,
    name: field.id,
    value,
    required: field.required ?? false,
    'aria-invalid': missing,
    ...(field.hint ? { 'aria-describedby': `${field.id}-hint` } : {}),
  }
  if (field.kind === 'select')
    return (
      <select {...shared} onChange={(event) => set(field.id, event.currentTarget.value)}>
        <option value="">请选择</option>
        {field.options?.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  if (field.kind === 'area')
    return <textarea {...shared} rows={2} onInput={(event) => set(field.id, event.currentTarget.value)} />
  if (field.kind === 'date')
    return <input {...shared} type="date" onInput={(event) => set(field.id, event.currentTarget.value)} />
  return (
    <input
      {...shared}
      type="text"
      autocomplete="off"
      {...(field.maxLength === undefined ? {} : { maxLength: field.maxLength })}
      {...(field.inputMode === undefined ? {} : { inputMode: field.inputMode })}
      onInput={(event) => set(field.id, event.currentTarget.value)}
    />
  )
}
